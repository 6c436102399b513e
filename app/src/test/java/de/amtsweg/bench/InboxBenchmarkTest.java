package de.amtsweg.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.TaskNews;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * The inbox with 100,000 and with 1,000,000 open tasks in 50 offices, beside the engine's own query for the same page over as
 * many tasks of its own. Rows are written by SQL; all of them belong to a few real cases.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = BenchServices.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxBenchmarkTest {

    private static final int OFFICES = 50;
    private static final int WARM_UP = 50;
    private static final int REQUESTS = 200;
    private static final int ENGINE_REQUESTS = 10;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskNews news;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcClient jdbc;

    private final Figures figures = new Figures();

    @Test
    void pages() {
        var samples = beans.createBean(SampleCases.class);
        IntStream.range(0, 20).forEach(i -> samples.aCase().filed());
        figures.say(
                "PostgreSQL %s, %d cores; one client; server time of the product's own service for a page of 25, p50 and p95 in ms",
                jdbc.sql("show server_version").query(String.class).single(),
                Runtime.getRuntime().availableProcessors());
        fill(0, 50_000);
        fill(50_000, 100_000);
        settle();
        measure("100,000");
        for (int filled = 100_000; filled < 1_000_000; filled += 50_000) {
            fill(filled, filled + 50_000);
        }
        settle();
        measure("1,000,000");
    }

    /** Every third is claimed, every eleventh waits for the applicant; a fifth of the names are the twenty most frequent. */
    private void fill(int from, int to) {
        jdbc.sql(
                        "create table if not exists bench_case as select id, row_number() over () number from case_file limit 20")
                .update();
        jdbc.sql("""
                        insert into task (id, case_id, key, name, office, desk, state, assignee, assignee_name, procedure,
                            procedure_name, reference, applicant_name, subject, district, search, filed, created, due)
                        select 'bench-' || i, c.id, 'schritt' || i % 5, 'Schritt ' || i % 5, desk, desk,
                            case when i % 11 = 0 then 'APPLICANT' else 'OPEN' end,
                            case when i % 3 = 0 then 'person-' || i % 400 end, case when i % 3 = 0 then 'Person ' || i % 400 end,
                            'verfahren-' || i % 12, 'Verfahren ' || i % 12, reference, person, subject, 'Bezirk ' || i % 7,
                            replace(reference, '-', '') || ' ' || person || ' ' || subject,
                            now() - (i % 400 || ' days')::interval,
                            now() - (i % 40 || ' days')::interval - (i % 86400 || ' s')::interval,
                            case when i % 13 = 0 then 'infinity'
                                else now() + (i::bigint * 31 % 120 - 20 || ' days')::interval + (i % 86400 || ' s')::interval end
                        from (select i, case when i % 50 = 0 then 'steueramt' else 'amt-' || i % 50 end desk,
                                'BM-2026-' || lpad(i::text, 7, '0') reference,
                                (array['Anna','Erika','Ahmet','Jörg','Sabine','Uwe','Zoë','Łucja','Max','Mia','Lena','Paul'])
                                    [1 + i * 7::bigint % 12] || ' '
                                || (array['Müller','Schmidt','Schneider','Fischer','Weber','Meyer','Wagner','Becker','Schulz','Hoffmann',
                                    'Yılmaz','Kaya','Demir','Nowak','Kowalski','Ivanov','Nguyen','Öztürk','Großmann','Jäger'])
                                    [1 + i::bigint * 17 % 20]
                                || case when i % 5 = 0 then '' else chr(97 + (i / 7 % 26)) || chr(97 + (i / 182 % 26)) || 'sen' end person,
                                (array['Bello','Rex','Luna','Emma','Kiosk','Späti','Grillfest'])[1 + i % 7] subject
                            from generate_series(?, ? - 1) i) rows
                            join bench_case c on c.number = i % 20 + 1""").params(from, to).update();
        jdbc.sql("""
                        insert into act_ru_task (id_, rev_, name_, task_def_key_, assignee_, priority_, create_time_, due_date_,
                            suspension_state_)
                        select id, 1, name, key, assignee, 50, created, case when due = 'infinity' then null else due end, 1
                        from task where id like 'bench-%' and substr(id, 7)::int >= ?""").param(from).update();
        jdbc.sql("""
                        insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                        select 'link-' || id, 1, desk, 'candidate', id from task where id like 'bench-%' and substr(id, 7)::int >= ?""").param(from).update();
    }

    private void settle() {
        jdbc.sql("""
                        insert into task_word
                        select word, array_agg(distinct desk) from task, unnest(string_to_array(search_key(search), ' ')) word
                        where word ~ '^[^0-9]{4,60}$' group by word
                        on conflict (word) do update set desks = excluded.desks""").update();
        for (var table : List.of("task", "act_ru_task", "act_ru_identitylink", "task_word")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    private void measure(String tasks) {
        figures.say("%s open tasks", tasks);
        figures.table("What", "p50", "p95", "TaskQuery p50", "ratio");
        var three = person(3);
        var engine3 = engine(three);
        row("first page, 3 offices", three, Filter.NONE, engine3);
        row("first page, 10 offices", person(10), Filter.NONE, engine(person(10)));
        row("first page, all 50 offices", person(50), Filter.NONE, engine(person(50)));
        var place = Filter.NONE;
        var page = inbox.page(three, place);
        for (int i = 1; i < 199; i++) {
            page = inbox.page(three, place, page.next(), false);
        }
        var at = page.next();
        figures.row(row("page 200, 3 offices", () -> inbox.page(three, Filter.NONE, at, false)));
        for (var filter : List.of(
                "stand=frei",
                "stand=kollegen",
                "stand=wartet",
                "stand=alle",
                "verfahren=verfahren-3",
                "verfahren=verfahren-3&schritt=schritt1",
                "frist=ueberfaellig",
                "frist=woche",
                "bezirk=Bezirk+3",
                "sortierung=name",
                "sortierung=-eingang",
                "sortierung=aktenzeichen",
                "sortierung=verfahren",
                "q=m%C3%BCller",
                "q=Gro%C3%9Fmann+anna",
                "q=kovalski",
                "q=BM-2026-0012345",
                "q=niemandhei%C3%9Ftso")) {
            row(filter + ", 3 offices", three, Filter.ofQuery(filter), null);
        }
        var views =
                List.of("", "stand=meine", "stand=frei", "frist=ueberfaellig", "frist=heute", "stand=wartet").stream()
                        .map(Filter::ofQuery)
                        .toList();
        figures.row(row("the counts of six views, 3 offices", () -> inbox.counts(three, views)));
        for (var filter : List.of("", "stand=alle", "q=m%C3%BCller")) {
            figures.row(row(
                    "what is new since a minute, %s, 3 offices".formatted(filter.isEmpty() ? "open" : filter),
                    () -> news.since(Instant.now().minusSeconds(60), three, Filter.ofQuery(filter))));
        }
        var clerk = new Visitor(LocalServices.bench().url()).loggedInAs(DemoUser.SABINE);
        figures.row(row(
                "the page over HTTP, counts included, 1 office",
                () -> assertThat(clerk.get("/amt").statusCode()).isEqualTo(200)));
    }

    private static Person person(int offices) {
        return new Person(
                "person-3",
                "Berta Bürger",
                "",
                IntStream.range(0, offices)
                        .mapToObj(i -> i == 0 ? "steueramt" : "amt-" + i)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private double engine(Person person) {
        var groups = List.copyOf(person.offices());
        var times = new ArrayList<Long>();
        for (int i = 0; i < ENGINE_REQUESTS; i++) {
            long start = System.nanoTime();
            assertThat(engine.createTaskQuery()
                            .taskCandidateGroupIn(groups)
                            .includeAssignedTasks()
                            .orderByDueDate()
                            .asc()
                            .listPage(0, Inbox.PAGE))
                    .hasSize(Inbox.PAGE);
            times.add(System.nanoTime() - start);
        }
        return Figures.percentile(times, 50);
    }

    private void row(String what, Person person, Filter filter, Double engine) {
        var cells = row(what, () -> inbox.page(person, filter));
        figures.row(
                cells[0],
                cells[1],
                cells[2],
                engine == null ? "" : engine,
                engine == null ? "" : (Object) (double) Math.round(engine / (Double) cells[1]));
    }

    private Object[] row(String what, Runnable request) {
        for (int i = 0; i < WARM_UP; i++) {
            request.run();
        }
        var times = new ArrayList<Long>();
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            request.run();
            times.add(System.nanoTime() - start);
        }
        return new Object[] {what, Figures.percentile(times, 50), Figures.percentile(times, 95), "", ""};
    }

    @AfterAll
    void tell() throws Exception {
        System.out.println(figures);
        Files.writeString(Path.of("target/benchmarks-inbox.md"), figures.toString());
        jdbc.sql("drop table if exists bench_case").update();
    }
}
