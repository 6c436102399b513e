package de.amtsweg.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The production realm with the demo's people in it. */
class DemoRealm {

    private static final JsonMapper JSON = new JsonMapper();

    private DemoRealm() {}

    static String of(Path realm) {
        var tree = (ObjectNode) JSON.readTree(realm.toFile());
        tree.set(
                "users",
                JSON.valueToTree(
                        Arrays.stream(DemoUser.values()).map(DemoRealm::user).toList()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    private static Map<String, Object> user(DemoUser user) {
        return Map.of(
                "id", user.sub(),
                "username", user.email(),
                "email", user.email(),
                "emailVerified", true,
                "enabled", true,
                "firstName", user.firstName(),
                "lastName", user.lastName(),
                "credentials", List.of(Map.of("type", "password", "value", DemoUser.PASSWORD)),
                "realmRoles",
                        Stream.concat(user.roles().stream(), Stream.of("default-roles-amtsweg"))
                                .toList(),
                "groups", user.offices().stream().map("/amt/"::concat).toList());
    }
}
