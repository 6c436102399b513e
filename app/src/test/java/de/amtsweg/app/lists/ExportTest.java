package de.amtsweg.app.lists;

import static de.amtsweg.processes.SampleCases.citizen;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.AmtswegTest;
import de.amtsweg.Visitor;
import de.amtsweg.local.DemoUser;
import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.SampleCases;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list as a file; each test finds its own cases by a surname that nobody else has. */
@AmtswegTest
class ExportTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    final String surname = "P" + UUID.randomUUID().toString().replace("-", "");

    Visitor sabine;

    @BeforeEach
    void file() {
        sabine = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.SABINE);
        var samples = beans.createBean(SampleCases.class);
        samples.aCase().of(citizen("=Zoe " + surname)).filed();
        samples.aCase().of(citizen("Anna " + surname)).filed();
    }

    @Test
    void isTheListThatSomebodySeesInItsOrder() {
        var list = "q=" + surname + "&sortierung=-name";
        assertThat(sabine.get("/amt?" + list).body()).contains("/amt/liste.csv?q=" + surname + "&amp;sortierung=-name");
        var file = sabine.get("/amt/liste.csv?" + list);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .matches("attachment; filename=\"eingang-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(file.body().lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("\uFEFF\"Aktenzeichen\";\"Name\";\"Anliegen\""))
                .satisfies(lines -> assertThat(lines.get(1)).contains(";\"'=Zoe " + surname + "\";"))
                .satisfies(lines ->
                        assertThat(lines.get(2)).contains(";\"Anna " + surname + "\";", "\"Steueramt\"", "\"frei\""));
        assertThat(sabine.get("/amt/liste.ods?" + list).body()).startsWith("PK");
    }

    @Test
    void hasAllPagesAndSaysWhereItEnds() {
        jdbc.sql("""
                        insert into task (id, case_id, key, name, office, desk, state, procedure, procedure_name, reference,
                            applicant_name, search, filed, due, created)
                        select id || '-' || n, case_id, key, name, office, desk, state, procedure, procedure_name, reference,
                            applicant_name, search, filed, due, created
                        from task, generate_series(1, 10000) n where applicant_name = :name""").param("name", "Anna " + surname).update();
        try {
            assertThat(sabine.get("/amt/liste.csv?q=zoe+" + surname).body().lines())
                    .hasSize(2);
            assertThat(sabine.get("/amt/liste.csv?q=" + surname).body().lines())
                    .hasSize(1 + ExportController.MOST + 1)
                    .last()
                    .asString()
                    .startsWith("\"Mehr als 10.000 Aufgaben");
        } finally {
            jdbc.sql("delete from task where applicant_name = ? and id like '%-%-%-%-%-%'")
                    .param("Anna " + surname)
                    .update();
        }
    }

    @Test
    void isNobodysWhoDoesNotSeeTheList() {
        var otto = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.OTTO);
        assertThat(otto.get("/amt/liste.csv?q=" + surname).body().lines()).hasSize(1);
        var erika = new Visitor(LocalServices.test().url()).loggedInAs(DemoUser.ERIKA);
        assertThat(erika.get("/amt/liste.csv").statusCode()).isEqualTo(403);
        assertThat(new Visitor(LocalServices.test().url()).get("/amt/liste.csv").statusCode())
                .isEqualTo(302);
        assertThat(sabine.get("/amt/liste.exe").statusCode()).isEqualTo(404);
    }
}
