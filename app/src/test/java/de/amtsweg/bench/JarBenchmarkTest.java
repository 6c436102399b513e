package de.amtsweg.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.local.LocalServices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many pages a second the production jar answers, beside a bare Spring Boot app that draws the same templates with
 * the same values. Each is a process of its own; the client is in this one.
 */
@Tag("bench")
class JarBenchmarkTest {

    private static final Path JAR = Path.of("target/amtsweg.jar").toAbsolutePath();
    /** Fewer, and shorter, for a quick look. */
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private static final int OPEN_CASES = Integer.getInteger("bench.cases", 10_000);

    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 15));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.round", 4));
    private static final List<String> JVM = List.of("-Xmx512m", "-Dfile.encoding=UTF-8");

    private final LocalServices services = LocalServices.bench();
    private final Figures figures = new Figures();
    private final List<Process> started = new ArrayList<>();

    private record Page(String name, Load product, Load peer) {}

    @Test
    void pages() throws Exception {
        assertThat(JAR).as("the production jar").exists();
        int barePort = freePort();
        var told = java(
                Stream.of(
                        Stream.of("-cp", System.getProperty("java.class.path"), Peer.class.getName()),
                        Stream.of(String.valueOf(barePort), String.valueOf(OPEN_CASES)),
                        settings()),
                "ready");
        long start = System.nanoTime();
        java(Stream.of(Stream.of("-jar", JAR.toString()), settings()), "Started Application");
        double seconds = (System.nanoTime() - start) / 1e9;
        int port = Integer.parseInt(services.setting("server.port"));
        var pages = told.stream()
                .filter(line -> line.startsWith("page\t"))
                .map(line -> line.split("\t"))
                .map(page -> new Page(page[1], new Load(port, page[2], page[3]), new Load(barePort, page[2], page[3])))
                .toList();
        figures.say(
                "The production jar, pages/s beside a bare Spring Boot app; %d open cases, %d rounds of %d s, median;"
                        + " started in %.1f s",
                OPEN_CASES, ROUNDS, ROUND.toSeconds(), seconds);
        figures.table(
                "Page", "Connections", "Jar, pages/s", "p95, ms", "Bare, pages/s", "p95, ms", "Ratio", "Size, kB");
        for (var page : pages) {
            measure(page);
            Files.writeString(Path.of("target/benchmarks-jar.md"), figures.toString());
        }
        System.out.println(figures);
    }

    private void measure(Page page) throws Exception {
        var html = withoutToken(page.product.page());
        assertThat(withoutToken(page.peer.page())).as(page.name).isEqualTo(html);
        for (var side : List.of(page.product, page.peer)) {
            side.run(8, WARM_UP);
        }
        for (int connections : new int[] {8, 50, 200}) {
            var product = new ArrayList<Load.Result>();
            var peer = new ArrayList<Load.Result>();
            for (int round = 0; round < ROUNDS; round++) {
                product.add(page.product.run(connections, ROUND));
                peer.add(page.peer.run(connections, ROUND));
            }
            double rate = Figures.median(product.stream().map(Load.Result::rate).toList());
            double bare = Figures.median(peer.stream().map(Load.Result::rate).toList());
            figures.row(
                    page.name,
                    connections,
                    rate,
                    Figures.median(product.stream().map(Load.Result::p95).toList()),
                    bare,
                    Figures.median(peer.stream().map(Load.Result::p95).toList()),
                    rate / bare,
                    html.length() / 1000);
        }
    }

    /** It is masked anew for each answer. */
    private static String withoutToken(String html) {
        return html.replaceAll("(name=\"_csrf\" value=\")[^\"]+", "$1");
    }

    private Stream<String> settings() {
        return Stream.of(services.source().getPropertyNames())
                .map(name -> "--%s=%s".formatted(name, services.setting(name)));
    }

    /** @return what it said until it was ready */
    private List<String> java(Stream<Stream<String>> arguments, String ready) throws IOException {
        var command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(JVM);
        arguments.flatMap(part -> part).forEach(command::add);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var lines = new ArrayList<String>();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (line.contains(ready)) {
                var rest = new Thread(() -> said.lines().forEach(any -> {}), "log");
                rest.setDaemon(true);
                rest.start();
                return lines;
            }
        }
        throw new AssertionError(String.join("\n", lines));
    }

    @AfterEach
    void end() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
