package de.amtsweg.app.lists;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.SampleCases;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an open list asks, and what asking does to the login. */
@AmtswegTest
class NewsTest {

    private static final Pattern NEWS = Pattern.compile("data-news=\"([^\"]+)\"");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    final String surname = "M" + UUID.randomUUID().toString().replace("-", "");

    Visitor vera;

    @BeforeEach
    void logIn() {
        vera = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.VERA);
    }

    @Test
    void theListLearnsWhatIsNew() {
        var sabine = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.SABINE);
        var address = news(sabine, "/amt?q=" + surname);
        assertThat(sabine.getJson(address).body()).contains("\"text\":\"\"");
        beans.createBean(SampleCases.class)
                .aCase()
                .of(citizen("Anna " + surname))
                .filed();
        assertThat(sabine.getJson(address).body()).contains("1 neue Aufgabe anzeigen");
        beans.createBean(SampleCases.class)
                .aCase()
                .of(citizen("Zoe " + surname))
                .filed();
        assertThat(sabine.getJson(address).body()).contains("2 neue Aufgaben anzeigen");
        assertThat(vera.getJson(address).body()).contains("\"text\":\"\"");
        assertThat(vera.getJson("/amt/neues?seit=9223372036854775807").statusCode())
                .isEqualTo(200);
        assertThat(vera.getJson("/amt/neues?seit=gestern").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNotLoggedInIsToldSoWithoutBeingSentAway() {
        var nobody = new Visitor(LocalServices.test().url());
        assertThat(nobody.getJson("/amt/neues?seit=1").statusCode()).isEqualTo(401);
        var erika = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.ERIKA);
        assertThat(erika.getJson("/amt/neues?seit=1").statusCode()).isEqualTo(403);
    }

    @Test
    void askingKeepsNoLoginAlive() {
        var address = news(vera, "/amt");
        var before = lastUsed(Duration.ofMinutes(20));
        assertThat(vera.getJson(address).statusCode()).isEqualTo(200);
        assertThat(lastUsed(Duration.ZERO)).isEqualTo(before);
        assertThat(vera.get("/amt").statusCode()).isEqualTo(200);
        assertThat(lastUsed(Duration.ZERO)).isGreaterThan(before);

        lastUsed(Duration.ofMinutes(31));
        assertThat(vera.getJson(address).statusCode()).isEqualTo(401);
    }

    /** When the session was used last, after putting that back by so much. */
    private long lastUsed(Duration back) {
        var id = new String(Base64.getDecoder().decode(vera.cookies().replaceFirst("(?s).*AMTSWEG=([^;]+).*", "$1")));
        return jdbc.sql("""
                        update spring_session set last_access_time = last_access_time - :back, expiry_time = expiry_time - :back
                        where session_id = :id returning last_access_time""")
                .param("back", back.toMillis())
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static String news(Visitor visitor, String list) {
        var found = NEWS.matcher(visitor.get(list).body());
        assertThat(found.find()).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
