package de.amtsweg.local;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The flows of the realm's file. Once a realm exists, Keycloak accepts them only step by step. */
class RealmFlows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FLOWS = "/authentication/flows";

    private final KeycloakAdmin admin;
    private final JsonNode flows;
    private final JsonNode configs;

    RealmFlows(KeycloakAdmin admin, JsonNode flows, JsonNode configs) {
        this.admin = admin;
        this.flows = flows;
        this.configs = configs;
    }

    /** None of them may be in use. */
    void replace() {
        for (var flow : flows) {
            if (flow.path("topLevel").asBoolean()) {
                remove(flow);
                send("POST", FLOWS, ((ObjectNode) flow.deepCopy()).without("authenticationExecutions"));
                fill(flow);
            }
        }
    }

    private void remove(JsonNode flow) {
        for (var known : admin.send("GET", FLOWS, "")) {
            if (text(known, "alias").equals(text(flow, "alias"))) {
                admin.send("DELETE", FLOWS + "/" + text(known, "id"), "");
            }
        }
    }

    private void fill(JsonNode flow) {
        var steps = "%s/%s/executions".formatted(FLOWS, text(flow, "alias").replace(" ", "%20"));
        for (var step : flow.path("authenticationExecutions")) {
            if (step.has("flowAlias")) {
                var inner = named(flows, text(step, "flowAlias"));
                send(
                        "POST",
                        steps + "/flow",
                        Map.of(
                                "alias", text(inner, "alias"),
                                "description", text(inner, "description"),
                                "type", text(inner, "providerId"),
                                "provider", text(step, "authenticator")));
                settle(steps, step);
                fill(inner);
            } else {
                send("POST", steps + "/execution", Map.of("provider", text(step, "authenticator")));
                settle(steps, step);
            }
        }
    }

    /** What could not be set when the step was added, which is now the last one. */
    private void settle(String steps, JsonNode step) {
        var all = admin.send("GET", steps, "");
        var added = (ObjectNode) all.get(all.size() - 1);
        send("PUT", steps, added.put("requirement", text(step, "requirement")));
        if (step.has("authenticatorConfig")) {
            send(
                    "POST",
                    "/authentication/executions/%s/config".formatted(text(added, "id")),
                    named(configs, text(step, "authenticatorConfig")));
        }
    }

    private void send(String method, String path, Object body) {
        admin.send(method, path, JSON.writeValueAsString(body));
    }

    private static JsonNode named(JsonNode all, String alias) {
        for (var one : all) {
            if (text(one, "alias").equals(alias)) {
                return one;
            }
        }
        throw new LocalFailure("The realm's file has no " + alias);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}
