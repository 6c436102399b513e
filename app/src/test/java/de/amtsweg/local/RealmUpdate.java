package de.amtsweg.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keycloak imports a realm only once. When the realm's file or a port has changed since, this brings the realm and its
 * client up to date; people, groups and roles stay as they are.
 */
class RealmUpdate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)(?::([^}]*))?}");
    private static final String REALM = "/admin/realms/amtsweg";
    private static final String CLIENTS = REALM + "/clients";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;
    private final String realm;

    /** @param settings what stands for the file's placeholders */
    RealmUpdate(String keycloak, String realm, Map<String, String> settings) {
        this.keycloak = keycloak;
        this.realm = PLACEHOLDER.matcher(realm).replaceAll(found -> {
            var usual = found.group(2) == null ? "" : found.group(2);
            return Matcher.quoteReplacement(settings.getOrDefault(found.group(1), usual));
        });
    }

    /** @param memory where the realm of last time is kept */
    void runIfChanged(Path memory) throws IOException {
        if (Files.exists(memory) && !Files.readString(memory).equals(realm)) {
            run();
        }
        Files.writeString(memory, realm);
    }

    private void run() throws IOException {
        var admin = token();
        var tree = (ObjectNode) JSON.readTree(realm);
        var client = tree.path("clients").get(0).toString();
        tree.remove(List.of("clients", "users", "groups", "roles", "scopeMappings"));

        var id = send("GET", CLIENTS + "?clientId=amtsweg", "", admin)
                .get(0)
                .path("id")
                .asString();
        send("PUT", CLIENTS + "/" + id, client, admin);
        send("PUT", REALM, tree.toString(), admin);
    }

    private String token() throws IOException {
        var form = "client_id=admin-cli&grant_type=password&username=admin&password=" + DemoUser.PASSWORD;
        return send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .path("access_token")
                .asString();
    }

    private JsonNode send(String method, String path, String body, String token) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(keycloak + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LocalFailure("Keycloak did not take the changed realm (%s %s: %d %s). %s"
                        .formatted(
                                request.method(),
                                request.uri(),
                                response.statusCode(),
                                response.body(),
                                "To start afresh, delete the folder .local/data."));
            }
            return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
