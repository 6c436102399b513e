package de.amtsweg.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Services that are there and say nothing: worse than those that are gone, since one waits for them. */
@AmtswegTest
class FrozenServicesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aSilentKeycloakHarmsNobodyWhoIsHereAndSaysSoToWhoComes() throws Exception {
        var guest = visitor();
        var erika = visitor().loggedInAs(DemoUser.ERIKA);
        var begun = visitor();
        var way = begun.get("/oauth2/authorization/keycloak")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var callback = "/login/oauth2/code/keycloak?code=abc&state=" + way.replaceAll(".*[?&]state=([^&]+).*", "$1");
        try (var frozen = new Frozen("quarkus-run.jar")) {
            assertThat(frozen.count()).isPositive();
            assertThat(within(() ->
                            begun.get(callback).headers().firstValue("Location").orElseThrow()))
                    .endsWith("/login/gestoert");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(visitor()
                                    .get("/oauth2/authorization/keycloak")
                                    .headers()
                                    .firstValue("Location")
                                    .orElseThrow())
                            .endsWith("/login/gestoert"));
            var page = guest.get("/login/gestoert");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Die Anmeldung ist gerade gestört");
            assertThat(within(() -> guest.get("/verfahren/leitbild-idee/antrag").statusCode()))
                    .isEqualTo(200);
            Thread.sleep(4_000); // so long that Keycloak would be asked about the login
            assertThat(within(() -> erika.get("/konto").statusCode())).isEqualTo(200);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(visitor()
                                .get("/oauth2/authorization/keycloak")
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                        .contains("/realms/amtsweg/"));
    }

    @Test
    void aSilentDatabaseIsKnownInSecondsAndHoldsUpNobodyAfterwards() throws Exception {
        assertThat(health()).isEqualTo(200);
        try (var frozen = new Frozen("postgres")) {
            assertThat(frozen.count()).isPositive();
            assertThat(within(this::health)).isEqualTo(503);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(health()).isEqualTo(200));
        assertThat(visitor().get("/ideen").statusCode()).isEqualTo(200);
    }

    private int health() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(LocalServices.test().managementUrl() + "/actuator/health"))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private interface Asked<T> {

        T ask() throws Exception;
    }

    private static <T> T within(Asked<T> asked) throws Exception {
        var began = System.nanoTime();
        var answer = asked.ask();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        return answer;
    }

    private static Visitor visitor() {
        return new Visitor(LocalServices.test().url());
    }

    /** Processes of ours that stand still for a while. */
    private static class Frozen implements AutoCloseable {

        private final List<ProcessHandle> processes;

        Frozen(String name) throws Exception {
            var data = LocalServices.test().data().toString();
            processes = ProcessHandle.allProcesses()
                    .filter(process ->
                            told(process).contains(name) && told(process).contains(data))
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .toList();
            signal("-STOP");
        }

        private static String told(ProcessHandle process) {
            return process.info().command().orElse("") + " "
                    + process.info().commandLine().orElse("");
        }

        int count() {
            return processes.size();
        }

        @Override
        public void close() throws Exception {
            signal("-CONT");
        }

        private void signal(String signal) throws Exception {
            for (var process : processes) {
                new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor();
            }
        }
    }
}
