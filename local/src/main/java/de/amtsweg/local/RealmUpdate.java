package de.amtsweg.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keycloak imports a realm only once. When the realm's file or a port has changed since, this brings the realm, its flows
 * and its client up to date; people, groups and roles stay as they are.
 */
public final class RealmUpdate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)(?::([^}]*))?}");
    private static final String CLIENTS = "/clients";
    private static final JsonMapper JSON = new JsonMapper();

    private final KeycloakAdmin admin;
    private final String realm;

    /** @param settings values of the file's placeholders */
    public RealmUpdate(String keycloak, String realm, Map<String, String> settings) {
        this.admin = new KeycloakAdmin(keycloak);
        this.realm = PLACEHOLDER.matcher(realm).replaceAll(found -> {
            var usual = found.group(2) == null ? "" : found.group(2);
            return Matcher.quoteReplacement(settings.getOrDefault(found.group(1), usual));
        });
    }

    /** @param memory where the realm of the last run is stored */
    public void runIfChanged(Path memory) throws IOException {
        if (Files.exists(memory) && !Files.readString(memory).equals(realm)) {
            run();
        }
        Files.writeString(memory, realm);
    }

    private void run() {
        var tree = (ObjectNode) JSON.readTree(realm);
        var client = tree.path("clients").get(0).toString();
        var flows = new RealmFlows(admin, tree.remove("authenticationFlows"), tree.remove("authenticatorConfig"));
        tree.remove(List.of("clients", "users", "groups", "roles", "scopeMappings"));

        var id = admin.send("GET", CLIENTS + "?clientId=amtsweg", "")
                .get(0)
                .path("id")
                .asString();
        admin.send("PUT", CLIENTS + "/" + id, client);
        // in the meantime Keycloak's own
        admin.send("PUT", "", "{\"registrationFlow\":\"registration\"}");
        flows.replace();
        admin.send("PUT", "", tree.toString());
    }
}
