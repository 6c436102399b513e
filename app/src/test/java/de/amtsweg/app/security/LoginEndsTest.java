package de.amtsweg.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.KeycloakAdmin;
import de.amtsweg.local.LocalServices;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done at Keycloak counts here: at once where it tells, and soon where it has to be asked. */
@AmtswegTest
class LoginEndsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final KeycloakAdmin keycloak =
            new KeycloakAdmin(LocalServices.test().keycloakUrl());

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSessionThatEndsThereEndsHereWithoutAnyRequest() {
        var vera = loggedIn(DemoUser.VERA);
        assertThat(sessions(DemoUser.VERA)).isPositive();
        keycloak.send("POST", "/users/" + DemoUser.VERA.sub() + "/logout", "");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(sessions(DemoUser.VERA)).isZero());
        assertThat(vera.get("/amt").statusCode()).isEqualTo(302);
    }

    @Test
    void aDisabledAccountIsOutSoon() {
        var lena = loggedIn(DemoUser.LENA);
        assertThat(lena.get("/konto").statusCode()).isEqualTo(200);
        try {
            keycloak.send("PUT", "/users/" + DemoUser.LENA.sub(), "{\"enabled\":false}");
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(lena.get("/konto").statusCode()).isEqualTo(302));
        } finally {
            keycloak.send("PUT", "/users/" + DemoUser.LENA.sub(), "{\"enabled\":true}");
        }
    }

    @Test
    void whoLeavesAnOfficeSeesItsTasksNoLonger() {
        var felix = loggedIn(DemoUser.FELIX);
        assertThat(felix.get("/amt").statusCode()).isEqualTo(200);
        var groups = "/users/%s/groups".formatted(DemoUser.FELIX.sub());
        var office = keycloak.send("GET", groups, "").get(0).path("id").asString();
        try {
            keycloak.send("DELETE", groups + "/" + office, "");
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(felix.get("/amt").statusCode()).isEqualTo(403));
        } finally {
            keycloak.send("PUT", groups + "/" + office, "");
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(felix.get("/amt").statusCode()).isEqualTo(200));
    }

    private static Visitor loggedIn(DemoUser user) {
        return new Visitor(LocalServices.test().url()).loggedInAs(user);
    }

    private int sessions(DemoUser user) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(user.sub())
                .query(Integer.class)
                .single();
    }
}
