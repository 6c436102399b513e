package de.amtsweg.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator does in Keycloak. */
public final class KeycloakAdmin {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;

    public KeycloakAdmin(String keycloak) {
        this.keycloak = keycloak;
    }

    /**
     * @param path within the realm
     * @param body JSON, or null
     * @throws LocalFailure when Keycloak refuses
     */
    public JsonNode send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/amtsweg" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token())
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private String token() {
        var form = "client_id=admin-cli&grant_type=password&username=admin&password=" + DemoUser.PASSWORD;
        return send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build())
                .path("access_token")
                .asString();
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LocalFailure("Keycloak refuses: %s %s: %d %s"
                        .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
            }
            return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
