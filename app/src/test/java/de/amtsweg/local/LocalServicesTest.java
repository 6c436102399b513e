package de.amtsweg.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
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
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalServicesTest {

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

    @Test
    void theObjectStoreReturnsWhatItWasGiven() throws Exception {
        var store = MinioClient.builder()
                .endpoint(services.setting("amtsweg.s3.endpoint"))
                .credentials(services.setting("amtsweg.s3.access-key"), services.setting("amtsweg.s3.secret-key"))
                .build();
        var bytes = "Grüße".getBytes();

        store.makeBucket(MakeBucketArgs.builder().bucket("trial").build());
        store.putObject(PutObjectArgs.builder().bucket("trial").object("letter").stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .build());

        try (var letter = store.getObject(
                GetObjectArgs.builder().bucket("trial").object("letter").build())) {
            assertThat(letter.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aMailIsSeenOnTheMailPageWithItsLinksAndWithoutItsMarkup() throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost(services.setting("spring.mail.host"));
        sender.setPort(Integer.parseInt(services.setting("spring.mail.port")));
        var message = new SimpleMailMessage();
        message.setFrom("amt@stadt.example");
        message.setTo("trial@example.org");
        message.setSubject("Ihr Antrag <b>15</b>");
        message.setText("Grüße! Mehr unter " + services.url() + "/faelle?a=1&b=2. <script>alert(1)</script>");

        sender.send(message);

        var mail = services.mails().await("trial@example.org", 1).get(0);
        assertThat(mail.links()).containsExactly(services.url() + "/faelle?a=1&b=2");
        assertThat(get(services.mailsUrl())).contains("Ihr Antrag &lt;b&gt;15&lt;/b&gt;");
        assertThat(get(services.mailsUrl() + "/" + mail.id()))
                .contains("Grüße!", "href=\"%s/faelle?a=1&amp;b=2\"".formatted(services.url()))
                .doesNotContain("<script>");
    }

    private static String get(String address) throws Exception {
        var response = HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
