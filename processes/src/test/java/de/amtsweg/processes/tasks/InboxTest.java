package de.amtsweg.processes.tasks;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.tasks.Inbox.Filter;
import de.amtsweg.processes.tasks.Inbox.Whose;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Each test finds its own cases by a surname that nobody else has. */
@ProcessesTest
class InboxTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    @Autowired
    Procedures procedures;

    final Person sabine = colleague("Sabine Steuer", "steueramt");
    final String surname = "N" + UUID.randomUUID().toString().replace("-", "");

    SampleCases samples;
    Task anna;
    Task zoe;

    @BeforeEach
    void file() {
        samples = beans.createBean(SampleCases.class);
        zoe = samples.task(samples.aCase().of(citizen("Zoe " + surname)).filed());
        anna = samples.task(samples.aCase().of(citizen("Anna " + surname)).filed());
    }

    @Test
    void isSearchedByNameAndReference() {
        assertThat(found(surname.toUpperCase(), Whose.ALL, "eingang")).containsExactly(zoe, anna);
        assertThat(found("anna " + surname, Whose.ALL, "eingang")).containsExactly(anna);
        assertThat(found(zoe.reference(), Whose.ALL, "eingang")).containsExactly(zoe);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ahmet Yılmaz            | yilmaz
                    Ahmet Yılmaz            | YILMAZ
                    AHMET YILMAZ            | yılmaz ahmet
                    Ümit İnönü              | inonu
                    Uwe Großmann            | grossmann
                    Uwe GROSSMANN           | Großmann, Uwe
                    Jörg Müller             | Mueller
                    Joerg Mueller           | Müller
                    Jörg Müller             | muller
                    Lena Çelik-Groß         | celik gross
                    Łucja Nowak-Łukasiewicz | LUKASIEWICZ
                    Sinéad O’Neill          | o'neill
                    Zoë Ærø                 | zoe aero
                    Erika Muster            | Muster, Erika""")
    void isSearchedHoweverANameIsSpelled(String name, String typed) {
        var task =
                samples.task(samples.aCase().of(citizen(name + " " + surname)).filed());
        assertThat(found(surname + " " + typed, Whose.ALL, "eingang")).containsExactly(task);
    }

    @Test
    void isSearchedByAReferenceWithoutItsHyphens() {
        assertThat(found(zoe.reference().replace("-", " ").toLowerCase(), Whose.ALL, "eingang"))
                .contains(zoe);
        assertThat(found(zoe.reference().replace("-", "–"), Whose.ALL, "eingang"))
                .contains(zoe);
        for (var typed : List.of(
                zoe.reference().replace("-", "").toLowerCase(),
                zoe.reference().replaceFirst("-", ""),
                zoe.reference().replaceFirst("-", " ").replace("-", ""))) {
            assertThat(found(typed, Whose.ALL, "eingang")).as(typed).containsExactly(zoe);
        }
        assertThat(found(surname + " 2026 niemand", Whose.ALL, "eingang")).isEmpty();
    }

    @Test
    void offersAnOfficeTheProceduresThatItHasTasksIn() {
        assertThat(procedures.get("hundesteuer-anmelden").isOfOneOf(Set.of("steueramt")))
                .isTrue();
        assertThat(procedures.get("hundesteuer-anmelden").isOfOneOf(Set.of("feuerwehr", Offices.APPLICANT)))
                .isFalse();
        assertThat(procedures.get("sondernutzung-beantragen").isOfOneOf(Set.of("feuerwehr")))
                .isTrue();
    }

    @Test
    void sortsNamesAsATelephoneBookDoes() {
        var names = List.of("adam", "Äbel", "Ahrens", "Örtel", "Özil", "Oszkár", "Zander", "Łucja", "Maß", "Mast");
        for (var name : names) {
            samples.aCase().of(citizen(name + " " + surname)).filed();
        }
        assertThat(found(surname, Whose.ALL, "name"))
                .extracting(task -> task.applicantName().replace(" " + surname, ""))
                .containsExactly(
                        "adam", "Äbel", "Ahrens", "Anna", "Łucja", "Maß", "Mast", "Örtel", "Özil", "Oszkár", "Zander",
                        "Zoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%n"})
    void takesWhatIsLookedForAsItIs(String pattern) {
        assertThat(found(surname.substring(0, 8) + pattern, Whose.ALL, "eingang"))
                .isEmpty();
    }

    @Test
    void isSortedAsOneWants() {
        assertThat(found(surname, Whose.ALL, "name")).containsExactly(anna, zoe);
        assertThat(found(surname, Whose.ALL, "neueste")).containsExactly(anna, zoe);
        assertThat(found(surname, Whose.ALL, "eingang")).containsExactly(zoe, anna);
        assertThat(found(surname, Whose.ALL, "frist")).hasSize(2);
        assertThat(new Filter("", "", "", Whose.ALL, "id; drop table task").orderOrDefault())
                .isEqualTo("frist");
    }

    @Test
    void tellsOnesOwnFromWhatIsFree() {
        tasks.claim(anna.id(), sabine);
        assertThat(found(surname, Whose.MINE, "name")).extracting(Task::id).containsExactly(anna.id());
        assertThat(found(surname, Whose.FREE, "name")).extracting(Task::id).containsExactly(zoe.id());
    }

    @Test
    void showsNothingOfOtherOffices() {
        var filter = new Filter(surname, "", "", Whose.ALL, "name");
        for (var stranger : List.of(colleague("Otto Ordnung", "ordnungsamt"), citizen("Erika Muster"))) {
            assertThat(inbox.page(stranger, filter, 1)).isEqualTo(new Inbox.Page(List.of(), 1, 1, 0));
        }
        var both = new Person("both", "Berta Bürger", "", Set.of("buergerservice", "steueramt"));
        assertThat(inbox.page(both, filter, 1).total()).isEqualTo(2);
        assertThat(inbox.page(both, new Filter(surname, "buergerservice", "", Whose.ALL, "name"), 1)
                        .total())
                .isZero();
        assertThat(inbox.page(both, new Filter(surname, "feuerwehr", "", Whose.ALL, "name"), 1)
                        .total())
                .isZero();
        assertThat(inbox.page(both, new Filter(surname, "", "gewerbe-anmelden", Whose.ALL, "name"), 1)
                        .total())
                .isZero();
    }

    @Test
    void hasNoPageBeforeTheFirstOrAfterTheLast() {
        var filter = new Filter(surname, "", "", Whose.ALL, "name");
        assertThat(inbox.page(sabine, filter, 0).page()).isEqualTo(1);
        assertThat(inbox.page(sabine, filter, 99).page()).isEqualTo(1);
        assertThat(inbox.page(sabine, filter, 99).tasks()).hasSize(2);
    }

    private List<Task> found(String text, Whose whose, String order) {
        return inbox.page(sabine, new Filter(text, "", "", whose, order), 1).tasks();
    }
}
