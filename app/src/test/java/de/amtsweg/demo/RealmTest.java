package de.amtsweg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.local.KeycloakAdmin;
import de.amtsweg.local.LocalServices;
import de.amtsweg.local.RealmUpdate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm as Keycloak takes it; here, since the product's tests have started one. */
class RealmTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final LocalServices services = LocalServices.test();

    @Test
    void theRealmTellsTheProductWhereToLogIn() throws Exception {
        var realm = services.keycloakUrl() + "/realms/amtsweg";

        var discovery = new JsonMapper().readTree(get(realm + "/.well-known/openid-configuration"));

        assertThat(discovery.path("issuer").asString()).isEqualTo(realm);
    }

    @Test
    void theLoginPageWearsTheCitysThemeAndSpeaksGerman() throws Exception {
        var page = get(services.keycloakUrl()
                + "/realms/amtsweg/protocol/openid-connect/auth?client_id=amtsweg&response_type=code&scope=openid"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&redirect_uri=" + services.url() + "/login/oauth2/code/keycloak");

        assertThat(page).contains("/login/amtsweg/").contains("lang=\"de\"");
    }

    @ParameterizedTest
    @CsvSource({"default,redirectUris", "openid-connect,redirect_uris"})
    void nobodyRegistersAClientWithoutAToken(String kind, String addresses) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(services.keycloakUrl() + "/realms/amtsweg/clients-registrations/" + kind))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"%s\": [\"https://example.org/*\"]}".formatted(addresses)))
                .build();

        var answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        // by our policy, and not only because nobody has named a host that may
        assertThat(answer.body()).contains("invalid_request").doesNotContain("Trusted Hosts");
    }

    @Test
    void aRealmOfLastWeekLearnsTheFlowsOfItsFile(@TempDir Path folder) throws Exception {
        var admin = new KeycloakAdmin(services.keycloakUrl());
        var imported = stepsOfTheRegistration(admin);
        assertThat(imported)
                .hasSize(4)
                .last()
                .asString()
                .startsWith("amtsweg-registration-limit REQUIRED {perAddress=1000 ");
        var realm = Files.readString(services.data().resolve("keycloak/realm.json"));
        var memory = Files.writeString(folder.resolve("realm.json"), "last week's");
        admin.send("PUT", "", "{\"registrationFlow\":\"registration\"}");
        for (var flow : admin.send("GET", "/authentication/flows", "")) {
            if (flow.path("alias").asString().equals("amtsweg registration")) {
                admin.send("DELETE", "/authentication/flows/" + flow.path("id").asString(), "");
            }
        }

        new RealmUpdate(services.keycloakUrl(), realm, Map.of()).runIfChanged(memory);
        assertThat(stepsOfTheRegistration(admin)).isEqualTo(imported);
        Files.writeString(memory, "yesterday's");
        new RealmUpdate(services.keycloakUrl(), realm, Map.of()).runIfChanged(memory);
        assertThat(stepsOfTheRegistration(admin)).isEqualTo(imported);
    }

    /** With what each is set to. */
    private static List<String> stepsOfTheRegistration(KeycloakAdmin admin) {
        var flow = admin.send("GET", "", "").path("registrationFlow").asString();
        return admin.send("GET", "/authentication/flows/%s/executions".formatted(flow.replace(" ", "%20")), "")
                .valueStream()
                .map(step -> "%s %s %s"
                        .formatted(
                                step.path("providerId").asString(),
                                step.path("requirement").asString(),
                                config(admin, step.path("authenticationConfig"))))
                .toList();
    }

    private static String config(KeycloakAdmin admin, JsonNode id) {
        return id.isMissingNode()
                ? ""
                : admin.send("GET", "/authentication/config/" + id.asString(), "")
                        .path("config")
                        .propertyStream()
                        .map(setting ->
                                setting.getKey() + "=" + setting.getValue().asString())
                        .sorted()
                        .collect(Collectors.joining(" ", "{", "}"));
    }

    private static String get(String address) throws Exception {
        var response = HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
