package de.amtsweg.local;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The login. It runs in its own home folder that borrows the program and this project's themes, so that the demo and the
 * tests can share what was downloaded and prepared.
 */
class Keycloak {

    static final String SECRET = "amtsweg-local";

    /** The exit code by which Keycloak says that it has adapted to its settings and wants to be restarted. */
    private static final int PREPARED = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Place place;
    private final Running running;
    private final Map<String, String> limits;
    private final Path home;
    private final Path program;
    private final String realm;

    private Keycloak(Place place, Running running, Map<String, String> limits) throws IOException {
        this.place = place;
        this.running = running;
        this.limits = limits;
        this.home = place.folder("keycloak");
        this.realm = DemoRealm.of(place.root().resolve("keycloak/realm/amtsweg-realm.json"));
        this.program = KeycloakProgram.of(
                place.download("keycloak", "keycloak.version", ""), place.root().resolve("keycloak/target/classes"));
    }

    static String issuer(Place place) {
        return place.url(Port.KEYCLOAK) + "/realms/amtsweg";
    }

    /** @param limits limits for people that differ from the defaults */
    static Child start(Place place, Running running, Map<String, String> limits) {
        try {
            Keycloak keycloak;
            Child launched;
            try (var lock = FileChannel.open(
                    place.root().resolve(".local/keycloak.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                // preparing changes the shared program
                lock.lock();
                keycloak = new Keycloak(place, running, limits);
                launched = keycloak.launchPrepared();
            }
            return keycloak.started(launched);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits only for the first launch of a program, which prepares it; those after it can start side by side. */
    private Child launchPrepared() throws IOException {
        furnish();
        var mark = program.resolve("prepared");
        var keycloak = launch(List.of());
        if (!Files.exists(mark)) {
            keycloak = launchedAgainIfItPreparedItself(keycloak);
            Files.writeString(mark, "");
        }
        return keycloak;
    }

    private Child started(Child launched) throws IOException {
        // again if its settings are others than those it was prepared for
        var keycloak = launchedAgainIfItPreparedItself(launched);
        answers(keycloak);
        keycloak.orFailure();
        new RealmUpdate(place.url(Port.KEYCLOAK), realm, environment()).runIfChanged(home.resolve("realm.json"));
        return keycloak;
    }

    private Child launchedAgainIfItPreparedItself(Child keycloak) {
        return !answers(keycloak) && keycloak.exitCode() == PREPARED
                ? launch(List.of("-Dkc.config.built=true"))
                : keycloak;
    }

    private boolean answers(Child keycloak) {
        return keycloak.answers(issuer(place) + "/.well-known/openid-configuration", PATIENCE);
    }

    private void furnish() throws IOException {
        for (var part : List.of("lib", "conf", "providers")) {
            KeycloakProgram.link(home.resolve(part), program.resolve(part));
        }
        KeycloakProgram.link(home.resolve("themes"), place.root().resolve("keycloak/themes"));
        var realms = Place.created(home.resolve("data/import"));
        Files.writeString(realms.resolve("amtsweg-realm.json"), realm);
    }

    private Child launch(List<String> more) {
        var arguments = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx400m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000"));
        arguments.addAll(more);
        arguments.addAll(List.of(
                "-cp",
                program.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                "--import-realm",
                "--db=postgres"));
        return Child.java(place, running, "keycloak", arguments, environment());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(limits);
        environment.putAll(Map.ofEntries(
                entry("KC_HTTP_HOST", "127.0.0.1"),
                entry("KC_HTTP_PORT", String.valueOf(place.port(Port.KEYCLOAK))),
                entry("KC_DB_URL", Database.jdbcUrl(place, Database.KEYCLOAK)),
                entry("KC_DB_USERNAME", Database.USER),
                entry("KC_DB_PASSWORD", Database.USER),
                entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                entry("KC_BOOTSTRAP_ADMIN_PASSWORD", DemoUser.PASSWORD),
                entry("AMTSWEG_URL", place.url(Port.APP)),
                entry("AMTSWEG_KEYCLOAK_SECRET", SECRET),
                entry("AMTSWEG_MAIL_FROM", LocalServices.MAIL_FROM),
                entry("AMTSWEG_SMTP_HOST", "localhost"),
                entry("AMTSWEG_SMTP_PORT", String.valueOf(place.port(Port.SMTP))),
                entry("AMTSWEG_SMTP_AUTH", "false"),
                entry("AMTSWEG_SMTP_STARTTLS", "false")));
        return environment;
    }
}
