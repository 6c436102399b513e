package de.amtsweg.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsweg.Visitor;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.documents.Documents;
import de.amtsweg.storage.quarantine.Clearance;
import de.amtsweg.storage.quarantine.Intake;
import de.amtsweg.storage.quarantine.SearchIndex;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.thymeleaf.ITemplateEngine;

/**
 * Measures and never judges: what is slow here passes, since every machine has its own speed; what does not work fails.
 * What has been measured is written down in {@code docs/benchmarks.md}.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = BenchServices.class)
@Import(ServerTime.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchmarkTest {

    private static final String PROCEDURE = "hundesteuer-anmelden";
    private static final int THREADS = 4;
    private static final int WARM_UP = 16_000;
    private static final int ROUNDS = 5;
    private static final int ROUND = 1_000;
    private static final int OPEN_CASES = 10_000;
    private static final int PAGE_WARM_UP = 300;
    private static final int PAGE_REQUESTS = 1_000;
    private static final List<DemoUser> CITIZENS =
            List.of(DemoUser.ERIKA, DemoUser.AHMET, DemoUser.LENA, DemoUser.ERIKA);
    private static final List<String> NAMES = List.of("Jürgen", "Fatma", "Łukasz", "Hannelore", "Dieter", "Petra");
    private static final List<String> SURNAMES =
            List.of("Kowalski", "Demir", "Wiśniewski", "Schmitz", "Müller-Lüdenscheid", "van den Berg", "Großmann");

    @Autowired
    LocalServices services;

    @Autowired
    ServerTime server;

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngineConfigurationImpl jobs;

    @Autowired
    ITemplateEngine templates;

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    @Autowired
    @Qualifier("checkQueue")
    SmartLifecycle checks;

    @Autowired
    SearchIndex index;

    @Autowired
    Clearance clearance;

    private final Figures figures = new Figures();
    private final Heap heap = new Heap();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @Test
    @Order(1)
    void filing() throws Exception {
        describeTheMachine();
        var visitors = CITIZENS.stream()
                .map(citizen -> new Visitor(services.url()).loggedInAs(citizen))
                .toList();
        var alone = new ArrayList<Double>();
        var mailing = new ArrayList<Double>();
        var raw = new ArrayList<Double>();
        figures.table(
                "Round",
                "Product, filings/s",
                "Raw engine, starts/s",
                "Ratio",
                "Product, mails at the same time",
                "Ratio",
                "Mails waiting",
                "sent after, s");
        try (var engine = rawEngine()) {
            file(visitors, WARM_UP);
            sendMails();
            start(engine, WARM_UP);
            heap.forget();
            for (int round = 1; round <= ROUNDS; round++) {
                jobs.getJobExecutor().shutdown();
                double filings = file(visitors, ROUND);
                jobs.getJobExecutor().start();
                sendMails();
                double starts = start(engine, ROUND);
                double withMails = file(visitors, ROUND);
                long waiting = mailsWaiting();
                double sent = sendMails();
                alone.add(filings);
                raw.add(starts);
                mailing.add(withMails);
                figures.row(
                        round,
                        filings,
                        starts,
                        ratio(filings, starts),
                        withMails,
                        ratio(withMails, starts),
                        waiting,
                        sent);
            }
            assertThat(engine.openTasks()).isEqualTo(WARM_UP + ROUNDS * ROUND);
        }
        double starts = Figures.median(raw);
        figures.row(
                "**median**",
                Figures.median(alone),
                starts,
                ratio(Figures.median(alone), starts),
                Figures.median(mailing),
                ratio(Figures.median(mailing), starts),
                "",
                "");
        figures.say("Heap while filing (product, raw engine, test harness): " + heapLine());
    }

    @Test
    @Order(2)
    void pages() throws Exception {
        fillUp();
        long open = jdbc.sql("select count(*) from case_file where ended is null")
                .query(Long.class)
                .single();
        var citizen = new Visitor(services.url()).loggedInAs(DemoUser.ERIKA);
        var clerk = new Visitor(services.url()).loggedInAs(DemoUser.SABINE);
        var draft = draft(person(DemoUser.ERIKA));
        var someReference = jdbc.sql("select reference from task order by id limit 1")
                .query(String.class)
                .single();
        heap.forget();
        figures.say(
                "%d open cases, all in one office's inbox; one client, %d requests a page; load %.1f",
                open, PAGE_REQUESTS, load());
        figures.table("Page", "Server p50, ms", "p95, ms", "Client p50, ms", "p95, ms", "Size, kB");
        measure("Catalogue, nobody logged in", new Visitor(services.url()), "/", "Hund");
        measure("Catalogue, logged in", citizen, "/", "Hund");
        measure("Form step", citizen, address(draft) + "/hund", "hundename");
        measure("Inbox, first page", clerk, "/amt", "DU-");
        measure("Inbox, last page", clerk, "/amt?sortierung=-frist", "DU-");
        measure("Inbox, a name that many have", clerk, "/amt?q=muster", "Muster");
        measure("Inbox, one reference", clerk, "/amt?q=" + someReference, someReference);
        measure("Inbox, a text that nobody has", clerk, "/amt?q=xyzzy", "amt");
        figures.say("Heap while reading pages (product, test harness): " + heapLine());
    }

    @Test
    @Order(3)
    void forms() throws Exception {
        new FormTimes(templates, figures).measure();
    }

    @Test
    @Order(4)
    void slowNetworks() {
        new SlowNetworks(services.url(), figures).measure();
    }

    @Test
    @Order(5)
    void documents() throws Exception {
        new DocumentTimes(intake, documents, checks, index, clearance, figures).measure();
    }

    @AfterAll
    void tell() throws Exception {
        threads.shutdown();
        System.out.println(figures);
        Files.writeString(Path.of("target/benchmarks.md"), figures.toString());
    }

    private void describeTheMachine() {
        assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
        assertThat(jdbc.sql("show synchronous_commit").query(String.class).single())
                .isEqualTo("on");
        figures.say(
                "%d cores, load %.1f, JVM %s with %d MB heap, PostgreSQL %s, fsync on",
                Runtime.getRuntime().availableProcessors(),
                load(),
                Runtime.version(),
                Heap.limit(),
                jdbc.sql("show server_version").query(String.class).single());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private String heapLine() {
        return "at most %d MB used, at most %d MB after a collection, %d MB alive at the end"
                .formatted(heap.peak(), heap.peakAfterCollection(), heap.live());
    }

    private static double ratio(double product, double raw) {
        return Math.round(product / raw * 100) / 100.0;
    }

    private RawEngine rawEngine() {
        jdbc.sql("create database raw_engine").update();
        var engine = new RawEngine(
                services.setting("spring.datasource.url").replaceAll("/[^/]+$", "/raw_engine"),
                services.setting("spring.datasource.username"),
                services.setting("spring.datasource.password"),
                THREADS);
        engine.deploy(PROCEDURE, PROCEDURE + ".bpmn", "steuersatz.dmn", "antrag.form", "pruefung.form", "antwort.form");
        return engine;
    }

    /** The answer comes once the case is committed; how many come in a second. */
    private double file(List<Visitor> visitors, int number) throws Exception {
        var work = new ArrayList<Callable<Void>>();
        var filed = new ArrayList<UUID>();
        for (int i = 0; i < THREADS; i++) {
            var visitor = visitors.get(i);
            var person = person(CITIZENS.get(i));
            var own = IntStream.range(0, number / THREADS)
                    .mapToObj(any -> draft(person))
                    .toList();
            own.forEach(draft -> filed.add(draft.id().value()));
            // all of them have the same answers
            var review = visitor.get(address(own.get(0)) + "/pruefen");
            var form = Map.of("_csrf", Visitor.token(review), "_seen", Visitor.seen(review));
            work.add(() -> {
                for (var draft : own) {
                    var answer = visitor.post(address(draft) + "/pruefen", form);
                    assertThat(answer.headers().firstValue("Location").orElse("status " + answer.statusCode()))
                            .endsWith("/konto/vorgang/%s/eingegangen".formatted(draft.id()));
                }
                return null;
            });
        }
        double rate = filed.size() / seconds(work);
        assertThat(jdbc.sql("select count(*) from case_file f join task t on t.case_id = f.id where f.id in (:ids)")
                        .param("ids", filed)
                        .query(Integer.class)
                        .single())
                .isEqualTo(filed.size());
        return rate;
    }

    private double start(RawEngine engine, int number) throws Exception {
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < THREADS; i++) {
            work.add(() -> {
                for (int j = 0; j < number / THREADS; j++) {
                    engine.start(PROCEDURE, UUID.randomUUID().toString(), variables());
                }
                return null;
            });
        }
        return number / seconds(work);
    }

    private double seconds(List<Callable<Void>> work) throws Exception {
        long start = System.nanoTime();
        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private long mailsWaiting() {
        return jdbc.sql("select count(*) from act_ru_job").query(Long.class).single();
    }

    /** So that the raw engine's round is not disturbed by the product's mails. */
    private double sendMails() {
        long start = System.nanoTime();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(5))
                .until(() -> mailsWaiting() == 0);
        return (System.nanoTime() - start) / 1e9;
    }

    /** By the product's own services, for people without a mail address. */
    private void fillUp() throws Exception {
        long missing = OPEN_CASES
                - jdbc.sql("select count(*) from task").query(Long.class).single();
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            work.add(() -> {
                for (int number = first; number < missing; number += THREADS) {
                    var name = NAMES.get(number % NAMES.size()) + " " + SURNAMES.get(number % SURNAMES.size());
                    var person = new Person("bench-" + number, name, "", Set.of());
                    assertThat(cases.file(PROCEDURE, draft(person).id(), person, Locale.GERMAN))
                            .isInstanceOf(Filing.Filed.class);
                }
                return null;
            });
        }
        seconds(work);
        sendMails();
        jdbc.sql("analyze").update();
    }

    private void measure(String name, Visitor visitor, String path, String shows) {
        for (int i = 0; i < PAGE_WARM_UP; i++) {
            visitor.get(path);
        }
        server.forget();
        var client = new ArrayList<Long>();
        int size = 0;
        for (int i = 0; i < PAGE_REQUESTS; i++) {
            long start = System.nanoTime();
            var page = visitor.get(path);
            client.add(System.nanoTime() - start);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains(shows);
            size = page.body().length();
        }
        var inside = server.taken();
        assertThat(inside).hasSize(PAGE_REQUESTS);
        figures.row(
                name,
                Figures.percentile(inside, 50),
                Figures.percentile(inside, 95),
                Figures.percentile(client, 50),
                Figures.percentile(client, 95),
                size / 1000);
    }

    private Draft draft(Person person) {
        var values = answers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> List.of(answer.getValue())));
        return drafts.begin(PROCEDURE, person, new Input(values));
    }

    private static String address(Draft draft) {
        return "/verfahren/%s/antrag/%s".formatted(PROCEDURE, draft.id());
    }

    private static Person person(DemoUser user) {
        return new Person(user.sub(), user.fullName(), user.email(), Set.of());
    }

    /** What a citizen types. */
    private static Map<String, String> answers() {
        return Map.ofEntries(
                Map.entry("name", "Erika Muster"),
                Map.entry("strasse", "Königstraße 1"),
                Map.entry("plz", "47051"),
                Map.entry("ort", "Duisburg"),
                Map.entry("telefon", "+49203123456"),
                Map.entry("hundename", "Bello"),
                Map.entry("rasse", "dackel"),
                Map.entry("wurfdatum", "15.04.2024"),
                Map.entry("haltungSeit", LocalDate.now().minusDays(30).toString()),
                Map.entry("hunde", "2"),
                Map.entry("ermaessigung", "keine"),
                Map.entry("richtigkeit", "true"));
    }

    /** The same answers, as the engine takes them. */
    private static Map<String, Object> variables() {
        var variables = new HashMap<String, Object>(answers());
        variables.put("hunde", 2L);
        variables.put("richtigkeit", true);
        return variables;
    }
}
