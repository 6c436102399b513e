package de.amtsweg.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.CaseSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * What somebody on the telephone waits for: the search among 100,000 and 1,000,000 cases, open and closed, half of them of one
 * office. Rows are written by SQL.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = BenchServices.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseSearchBenchmarkTest {

    private static final int WARM_UP = 50;
    private static final int REQUESTS = 200;

    @Autowired
    CaseSearch search;

    @Autowired
    JdbcClient jdbc;

    private final Figures figures = new Figures();

    @Test
    void whileSomebodyTypes() {
        figures.say(
                "PostgreSQL %s, %d cores; one client; server time of the product's own service, p50 and p95 in ms",
                jdbc.sql("show server_version").query(String.class).single(),
                Runtime.getRuntime().availableProcessors());
        fill(0, 100_000);
        measure("100,000");
        for (int filled = 100_000; filled < 1_000_000; filled += 100_000) {
            fill(filled, filled + 100_000);
        }
        measure("1,000,000");
    }

    /** A fifth of the names are the twenty most frequent; each case has a date of birth. */
    private void fill(int from, int to) {
        jdbc.sql("""
                        insert into case_file (id, reference, procedure, definition, applicant_name, applicant_mail, language, data,
                            state, filed, ended, search)
                        select gen_random_uuid(), reference, 'hundesteuer-anmelden', 'x', person, '', 'de', '{}', '',
                            now() - (1000000 - i || ' minutes')::interval, case when i % 4 > 0 then now() end,
                            replace(reference, '-', '') || ' ' || right(reference, 7) || ' ' || person || ' '
                                || to_char(date '1930-01-01' + i * 7919::bigint % 30000 * interval '1 day', 'YYYYMMDD')
                        from (select i, 'DU-2025-' || lpad(i::text, 7, '0') reference,
                                (array['Anna','Erika','Ahmet','Jörg','Sabine','Uwe','Zoë','Łucja','Max','Mia','Lena','Paul'])
                                    [1 + i * 7::bigint % 12] || ' '
                                || (array['Müller','Schmidt','Schneider','Fischer','Weber','Meyer','Wagner','Becker','Schulz','Hoffmann',
                                    'Yılmaz','Kaya','Demir','Nowak','Kowalski','Ivanov','Nguyen','Öztürk','Großmann','Jäger'])
                                    [1 + i::bigint * 17 % 20]
                                || case when i % 5 = 0 then '' else chr(97 + (i / 7 % 26)) || chr(97 + (i / 182 % 26)) || 'sen' end person
                            from generate_series(?, ? - 1) i) rows""").params(from, to).update();
        jdbc.sql("""
                        insert into case_office (case_id, office, filed, words)
                        select id, office, filed, task_words(office, search)
                        from (select *, case when right(reference, 7)::int % 2 = 0 then 'steueramt'
                                else 'amt-' || right(reference, 7)::int % 49 end office
                            from case_file where reference like 'DU-2025-%' and right(reference, 7)::int >= ?) filed""").param(from).update();
        jdbc.sql("vacuum analyze case_file").update();
        jdbc.sql("vacuum analyze case_office").update();
    }

    private void measure(String cases) {
        figures.say("%s cases", cases);
        figures.table("What is typed", "p50", "p95");
        var one = person("steueramt");
        var three = person("steueramt", "amt-1", "amt-2");
        for (var typed : List.of(
                "m",
                "mü",
                "müller",
                "anna müller",
                "Großmann Łucja",
                "hoffmannab",
                "DU-2025-0012345",
                "12346",
                "17.05.1980",
                "müller 17.05.1980",
                "niemandheißtso")) {
            row(typed + ", 1 office", one, typed);
            row(typed + ", 3 offices", three, typed);
        }
    }

    private static Person person(String... offices) {
        return new Person("person-3", "Berta Bürger", "", Set.of(offices));
    }

    private void row(String what, Person person, String typed) {
        for (int i = 0; i < WARM_UP; i++) {
            search.find(person, typed);
        }
        var times = new ArrayList<Long>();
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            assertThat(search.find(person, typed).cases()).hasSizeLessThanOrEqualTo(CaseSearch.MOST);
            times.add(System.nanoTime() - start);
        }
        figures.row(what, Figures.percentile(times, 50), Figures.percentile(times, 95));
    }

    @AfterAll
    void tell() throws Exception {
        System.out.println(figures);
        Files.writeString(Path.of("target/benchmarks-telephone.md"), figures.toString());
    }
}
