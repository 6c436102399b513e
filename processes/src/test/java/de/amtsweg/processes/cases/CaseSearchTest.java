package de.amtsweg.processes.cases;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.catalogue.Procedures;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test finds its own cases by a surname that nobody else has. */
@ProcessesTest
class CaseSearchTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseRepository files;

    @Autowired
    Recusals recusals;

    @Autowired
    Procedures procedures;

    @Autowired
    JdbcClient jdbc;

    final Person sabine = colleague("Sabine Steuer", "steueramt");
    final String surname = "T" + UUID.randomUUID().toString().replace("-", "");

    SampleCases samples;

    @BeforeEach
    void samples() {
        samples = beans.createBean(SampleCases.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Jörg Müller, mueller jorg",
        "Ahmet Yılmaz, YILMAZ",
        "Lena Çelik-Groß, celik",
        "Uwe Großmann, grossm",
        "Zoë Ærø, zoe aero"
    })
    void findsPeopleHoweverTheyAreSpelled(String name, String typed) {
        var filed = samples.aCase().of(citizen(name + " " + surname)).filed();
        assertThat(found(sabine, typed + " " + surname)).containsExactly(filed.id());
        assertThat(found(colleague("Otto", "ordnungsamt"), typed + " " + surname))
                .isEmpty();
        assertThat(found(citizen("Niemand"), surname)).isEmpty();
    }

    @Test
    void findsOpenAndClosedCasesByReferenceNewestFirst() {
        var old = samples.aCase().of(citizen("Erika " + surname)).filed();
        var open = samples.aCase().of(citizen("Erika " + surname)).filed();
        files.ended(old.id());
        assertThat(found(sabine, "erika " + surname)).containsExactly(open.id(), old.id());
        assertThat(found(sabine, old.reference())).containsExactly(old.id());
        assertThat(found(sabine, old.reference().replace("-", " ").toLowerCase()))
                .containsExactly(old.id());
        assertThat(found(sabine, surname + " " + old.reference().substring(8))).contains(old.id());
    }

    @Test
    void findsBirthdaysAndWhatTheFormMarks() {
        var filed = samples.aCase().of(citizen("Erika " + surname)).filed();
        jdbc.sql("update case_file set search = search || ' 19610813' where id = ?")
                .param(filed.id().value())
                .update();
        files.joined(filed.id(), "feuerwehr");
        var felix = colleague("Felix", "feuerwehr");
        assertThat(found(felix, surname + " 13.8.1961")).containsExactly(filed.id());
        assertThat(found(felix, surname + " 14.8.1961")).isEmpty();
        assertThat(found(sabine, surname + " bello")).containsExactly(filed.id());
    }

    @Test
    void readsBirthdaysAlsoInLists() {
        var form = procedures.get("gewerbe-anmelden").form();
        var answers = Map.<String, Object>of(
                "person", Map.of("geburtsdatum", "1980-05-17"),
                "weitere", List.of(Map.of("geburtsdatum", "1975-12-01"), Map.of("geburtsdatum", "unbekannt")));
        assertThat(CaseSearch.words(form, answers).split(" ")).contains("19800517", "19751201");
    }

    @Test
    void showsACaseOfTwoOfOnesOfficesOnce() {
        var filed = samples.aCase().of(citizen("Erika " + surname)).filed();
        files.joined(filed.id(), "buergerservice");
        var berta = new Person(
                UUID.randomUUID().toString(), "Berta", "", new HashSet<>(Set.of("steueramt", "buergerservice")));
        assertThat(found(berta, surname)).containsExactly(filed.id());
    }

    @Test
    void findsTheNewestOfThoseThatManyHave() {
        jdbc.sql("""
                        insert into case_file (id, reference, procedure, definition, applicant_name, applicant_mail, language, data,
                            state, filed, search)
                        select gen_random_uuid(), 'VIELE-' || ? || '-' || n, 'x', 'x', ?, '', 'de', '{}', '',
                            now() - (n || ' minutes')::interval, ? from generate_series(1, 2500) n""").params(surname, surname, surname).update();
        jdbc.sql("""
                        insert into case_office (case_id, office, filed, words)
                        select id, 'viele', filed, task_words('viele', search) from case_file where applicant_name = ?""").param(surname).update();
        try {
            var found = search.find(colleague("Vera Viel", "viele"), surname);
            assertThat(found.more()).isTrue();
            assertThat(found.cases()).extracting(Case::reference).hasSize(CaseSearch.MOST);
            assertThat(found.cases().get(0).reference()).endsWith("-1");
            assertThat(found.cases().get(19).reference()).endsWith("-20");
        } finally {
            jdbc.sql("delete from case_file where applicant_name = ?")
                    .param(surname)
                    .update();
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "'%'", "'''; drop'", "'( & | !'", "'\\'", "'🐕'"})
    void takesAnything(String typed) {
        assertThat(search.find(sabine, typed + surname + "x").cases()).isEmpty();
        assertThat(search.find(sabine, typed.repeat(300)).cases()).hasSizeLessThanOrEqualTo(CaseSearch.MOST);
    }

    @Test
    void knowsTheOtherCasesOfAnAccountAndOfNoGuest() {
        var erika = citizen("Erika " + surname);
        var first = samples.aCase().of(erika).filed();
        var second = samples.aCase().of(erika).filed();
        var third = samples.aCase().of(erika).filed();
        assertThat(search.ofSameApplicant(first, sabine).cases())
                .extracting(Case::id)
                .containsExactly(third.id(), second.id());
        recusals.add(third.id(), sabine, Recusals.Reason.RELATIVE);
        assertThat(search.ofSameApplicant(first, sabine).cases())
                .extracting(Case::id)
                .containsExactly(second.id());
        assertThat(search.ofSameApplicant(first, colleague("Otto", "ordnungsamt"))
                        .cases())
                .isEmpty();
        var guest = Person.guest();
        var one = samples.aCase().of(guest).filed();
        samples.aCase().of(guest).filed();
        assertThat(search.ofSameApplicant(one, sabine).cases()).isEmpty();
    }

    private List<Case.Id> found(Person staff, String typed) {
        return search.find(staff, typed).cases().stream().map(Case::id).toList();
    }
}
