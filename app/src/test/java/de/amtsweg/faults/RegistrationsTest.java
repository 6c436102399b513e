package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.Visitor;
import de.amtsweg.local.KeycloakAdmin;
import de.amtsweg.local.LocalServices;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keycloak itself refuses those who create one account after the other. */
class RegistrationsTest {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]*/login-actions/registration[^\"]*)\"");
    private static final String OF_ADDRESS = "Von Ihrem Anschluss aus wurden gerade sehr viele Konten angelegt.";
    private static final int REGISTERED = 302;
    private static final int THE_FORM_AGAIN = 200;

    private final LocalServices services = LocalServices.test();
    private final KeycloakAdmin keycloak = new KeycloakAdmin(services.keycloakUrl());
    private final String somebody = UUID.randomUUID().toString();
    private JsonNode usual;

    @BeforeEach
    void remember() {
        usual = keycloak.send("GET", "/authentication/config/" + limit(), "");
    }

    @AfterEach
    void restore() {
        set(usual);
    }

    @Test
    void whoRegistersTooOftenReadsWhenToComeBackAndFindsTheFormAsItWas() {
        limitTo(Map.of("perAddress", "2", "windowMinutes", "7"));
        assertThat(new Applicant("de").register("Erste").statusCode()).isEqualTo(REGISTERED);
        assertThat(new Applicant("de").register("Zweiter").statusCode()).isEqualTo(REGISTERED);

        var refused = new Applicant("de").register("Dritte");

        assertThat(refused.statusCode()).isEqualTo(THE_FORM_AGAIN);
        assertThat(refused.body())
                .contains(OF_ADDRESS + " Bitte versuchen Sie es in 7 Minuten noch einmal.")
                .contains("value=\"Dritte\"", "value=\"%s\"".formatted(mail("Dritte")));
        // by now it is known when the first place is free
        assertThat(new Applicant("de").register("Dritte").body()).contains("in 7 Minuten");
        assertThat(new Applicant("en").register("Dritte").body())
                .contains("created from your network. Please try again in 7 minutes.");
    }

    @Test
    void allTogetherHaveALimitToo() {
        limitTo(Map.of("perRealm", "1", "windowMinutes", "120"));
        assertThat(new Applicant("de").register("Erste").statusCode()).isEqualTo(REGISTERED);
        assertThat(new Applicant("de").register("Zweiter").body())
                .contains("Gerade legen sehr viele Menschen ein Konto an.", "in 2 Stunden");
    }

    @Test
    void ofThoseWhoComeAtOnceAsManyRegisterAsMay() throws Exception {
        limitTo(Map.of("perAddress", "3", "windowMinutes", "11"));
        var threads = Executors.newFixedThreadPool(10);
        try {
            var together = new CyclicBarrier(10);
            var answers = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < 10; i++) {
                var name = "Nummer" + i;
                answers.add(threads.submit(() -> {
                    var applicant = new Applicant("de");
                    together.await(1, TimeUnit.MINUTES);
                    return applicant.register(name);
                }));
            }
            int registered = 0;
            for (var answer : answers) {
                if (answer.get().statusCode() == REGISTERED) {
                    registered++;
                } else {
                    assertThat(answer.get().body()).contains(OF_ADDRESS);
                }
            }
            assertThat(registered).isEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aFormWithAMistakeIsNoRegistration() {
        limitTo(Map.of("perAddress", "1", "windowMinutes", "13"));
        for (int i = 0; i < 3; i++) {
            var again = new Applicant("de").register("", mail("Erste"));
            assertThat(again.statusCode()).isEqualTo(THE_FORM_AGAIN);
            assertThat(again.body()).doesNotContain(OF_ADDRESS);
        }
        var applicant = new Applicant("de");
        assertThat(applicant.register("", mail("Erste")).statusCode()).isEqualTo(THE_FORM_AGAIN);
        assertThat(applicant.register("Erste").statusCode()).isEqualTo(REGISTERED);
        assertThat(new Applicant("de").register("Zweiter").body()).contains(OF_ADDRESS);
    }

    @Test
    void whoWasRefusedIsNotWrittenDown() throws Exception {
        limitTo(Map.of("perAddress", "1", "windowMinutes", "17"));
        new Applicant("de").register("Erste");
        new Applicant("de").register("Zweiter");

        var log = Files.readAllLines(services.data().resolve("logs/keycloak.log"));

        assertThat(log)
                .filteredOn(line -> line.contains("registrations_of_address"))
                .hasSizeGreaterThanOrEqualTo(2)
                .noneMatch(line -> line.contains("example.org") || line.contains("127.0.0.1"));
        assertThat(log).noneMatch(line -> line.contains(mail("Zweiter")));
        for (var event : keycloak.send("GET", "/events?type=REGISTER_ERROR&max=100", "")) {
            assertThat(event.toString()).doesNotContain(mail("Zweiter"));
        }
    }

    private String mail(String firstName) {
        return "%s.%s@example.org".formatted(firstName, somebody).toLowerCase();
    }

    private void limitTo(Map<String, String> limits) {
        var changed = (ObjectNode) usual.deepCopy();
        limits.forEach(((ObjectNode) changed.path("config"))::put);
        set(changed);
    }

    private void set(JsonNode config) {
        keycloak.send("PUT", "/authentication/config/" + limit(), config.toString());
    }

    private String limit() {
        for (var step : keycloak.send("GET", "/authentication/flows/amtsweg%20registration/executions", "")) {
            if (step.path("providerId").asString().equals("amtsweg-registration-limit")) {
                return step.path("authenticationConfig").asString();
            }
        }
        throw new AssertionError("Nothing limits the registrations.");
    }

    /** Has opened the form and can send it, again and again. */
    private class Applicant {

        private final Visitor visitor = new Visitor(services.keycloakUrl());
        private String form;

        Applicant(String language) {
            form = form(visitor.get("/realms/amtsweg/protocol/openid-connect/registrations?client_id=amtsweg"
                    + "&response_type=code&scope=openid&code_challenge_method=S256"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                    + "&ui_locales=" + language
                    + "&redirect_uri=" + services.url() + "/login/oauth2/code/keycloak"));
        }

        HttpResponse<String> register(String firstName) {
            return register(firstName, mail(firstName));
        }

        HttpResponse<String> register(String firstName, String mail) {
            var answer = visitor.post(form, Map.of("firstName", firstName, "lastName", "Neu", "email", mail));
            if (answer.statusCode() == THE_FORM_AGAIN) {
                form = form(answer);
            }
            return answer;
        }

        private String form(HttpResponse<String> page) {
            var found = FORM.matcher(page.body());
            if (!found.find()) {
                throw new AssertionError(page.uri() + " has no form: " + page.statusCode());
            }
            return found.group(1).replace("&amp;", "&");
        }
    }
}
