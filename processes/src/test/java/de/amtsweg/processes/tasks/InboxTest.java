package de.amtsweg.processes.tasks;

import static de.amtsweg.processes.SampleCases.citizen;
import static de.amtsweg.processes.SampleCases.colleague;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.ProcessesTest;
import de.amtsweg.processes.SampleCases;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    Cases cases;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SavedViews saved;

    @Autowired
    TaskWords words;

    @Autowired
    InstantSource clock;

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
        assertThat(found(surname.toUpperCase(), "eingang")).containsExactly(zoe, anna);
        assertThat(found("anna " + surname, "eingang")).containsExactly(anna);
        assertThat(found(surname.substring(0, 12), "eingang")).containsExactly(zoe, anna);
        assertThat(found(zoe.reference(), "eingang")).containsExactly(zoe);
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
        assertThat(found(surname + " " + typed, "eingang")).containsExactly(task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s-%s-%s", "%s %s %s", "%s%s%s", "%s%s-%s", "%s %s%s", "%s–%s–%s", "%3$s"})
    void isSearchedByAReferenceHoweverItIsWritten(String way) {
        var written = way.formatted((Object[]) zoe.reference().split("-"));
        assertThat(found(written, "eingang")).contains(zoe).doesNotContain(anna);
        assertThat(found(written.toLowerCase(), "eingang")).contains(zoe).doesNotContain(anna);
        assertThat(found(surname + " " + written, "eingang")).containsExactly(zoe);
        assertThat(found(surname + " 2026 niemand", "eingang")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Kowalczyk, kowalcyzk",
        "Öztürk, ozturc",
        "Müllerschön, mulerschoen",
        "Bergmann, brgmann",
        "Schröer, schrözr"
    })
    void findsWhatIsNearlyWhatWasTyped(String name, String typed) {
        var task =
                samples.task(samples.aCase().of(citizen(name + " " + surname)).filed());
        words.learn();
        var page = inbox.page(sabine, filter("q", surname + " " + typed));
        assertThat(page.tasks()).containsExactly(task);
        assertThat(page.similar()).isTrue();
        assertThat(inbox.page(sabine, filter("q", surname + " " + name)).similar())
                .isFalse();
    }

    @Test
    void whatIsOnlySimilarHasPagesToo() {
        for (int i = 0; i < 30; i++) {
            samples.aCase().of(citizen("Kowalczyk " + surname)).filed();
        }
        words.learn();
        var filter = filter("q", surname + " kowalcyzk");
        var first = inbox.page(sabine, filter);
        var second = inbox.page(sabine, filter, first.next(), false);
        assertThat(second.tasks()).hasSize(5).doesNotContainAnyElementsOf(first.tasks());
        assertThat(second.similar()).isTrue();
        assertThat(inbox.first(sabine, filter, 100)).hasSize(30);
        assertThat(inbox.page(sabine, filter, second.previous(), true).tasks()).isEqualTo(first.tasks());
    }

    @Test
    void whatOthersHaveOnTheirDesksIsNoWordOfOnesOwn() {
        var own =
                samples.task(samples.aCase().of(citizen("Kowalczyk " + surname)).filed());
        var other =
                samples.task(samples.aCase().of(citizen("Kowalcyzk " + surname)).filed());
        jdbc.sql("update task set desk = 'feuerwehr' where id = ?")
                .param(other.id())
                .update();
        words.learn();
        var page = inbox.page(sabine, filter("q", surname + " kowalcyzk"));
        assertThat(page.tasks()).containsExactly(own);
        assertThat(page.similar()).isTrue();
    }

    static Stream<String> anyLetters() {
        return Stream.of(
                // become 18 letters each, and more than a tsquery takes
                "㌖".repeat(200),
                "ﷺ".repeat(200),
                "a".repeat(200),
                "😀".repeat(100),
                "\ud83d",
                "\u202e\u0001\uffff",
                "7".repeat(200),
                " ' \\ ' : & | ! () :* <-> % _ $1 \\' ''",
                ":me :desks ::text",
                IntStream.range(0, 100)
                        .mapToObj(i -> Character.toString('a' + i))
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @MethodSource("anyLetters")
    void takesAnyLetters(String typed) {
        var filter = filter("q", typed).with("bezirk", typed).with("schritt", typed);
        assertThat(inbox.page(sabine, filter).tasks()).isEmpty();
        assertThat(inbox.counts(sabine, List.of(filter, filter("q", surname)))).containsExactly(0, 2);
        var words = inbox.page(sabine, filter("q", surname + " " + typed.strip()));
        assertThat(words.tasks()).isNotNull();
    }

    @Test
    void aNameOfAnyLengthIsFoundAndHasAPlaceInTheList() {
        var task = samples.task(
                samples.aCase().of(citizen(surname + " " + "㌖".repeat(500))).filed());
        assertThat(found(surname + " " + "㌖".repeat(100), "name")).containsExactly(task);
        var place = Cursor.at(task, Sort.NAME);
        assertThat(Cursor.of(place.written(Sort.NAME), Sort.NAME)).contains(place);
    }

    @Test
    void goesOnToATaskThatThePersonMayDo() {
        var third = samples.task(samples.aCase().of(citizen("Mia " + surname)).filed());
        var filter = filter("q", surname).with("sortierung", "name");
        assertThat(inbox.following(sabine, filter, anna, third::equals)).contains(zoe);
        assertThat(inbox.following(sabine, filter, zoe, anna::equals)).contains(third);
        assertThat(inbox.following(sabine, filter, zoe, task -> true)).isEmpty();
    }

    @Test
    void aViewForAnOfficeThatOneHasLeftIsStillOnesOwn() {
        var berta = colleague("Berta Bürger", "steueramt");
        saved.save(sabine, "Eilig", filter("q", surname), "steueramt");
        var moved = new Person(sabine.id(), sabine.name(), "", Set.of("feuerwehr"));
        var view = saved.of(moved).get(0);
        assertThat(view.name()).isEqualTo("Eilig");
        assertThat(inbox.counts(moved, List.of(view.filter()))).containsExactly(0);
        assertThat(saved.of(berta)).extracting(SavedView::id).contains(view.id());
        saved.delete(berta, view.id());
        assertThat(saved.of(moved)).hasSize(1);
        saved.delete(moved, view.id());
        assertThat(saved.of(moved)).isEmpty();
    }

    @Test
    void isSearchedByTheAnswersThatTheFormMarks() {
        var dog = "Hasso" + surname.substring(1, 9);
        var task = samples.task(samples.aCase().answering("hundename", dog).filed());
        assertThat(found(dog, "eingang")).containsExactly(task);
        assertThat(task.subject()).contains(dog);
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
        assertThat(found(surname, "name"))
                .extracting(task -> task.applicantName().replace(" " + surname, ""))
                .containsExactly(
                        "adam", "Äbel", "Ahrens", "Anna", "Łucja", "Maß", "Mast", "Örtel", "Özil", "Oszkár", "Zander",
                        "Zoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%n"})
    void takesWhatIsLookedForAsItIs(String pattern) {
        assertThat(found(surname.substring(0, 8) + pattern, "eingang")).isEmpty();
    }

    @Test
    void isSortedAsOneWants() {
        assertThat(found(surname, "name")).containsExactly(anna, zoe);
        assertThat(found(surname, "-name")).containsExactly(zoe, anna);
        assertThat(found(surname, "-eingang")).containsExactly(anna, zoe);
        assertThat(found(surname, "aktenzeichen")).containsExactly(zoe, anna);
        for (var order : List.of("frist", "verfahren", "schritt", "wer", "-wer")) {
            assertThat(found(surname, order)).containsExactlyInAnyOrder(zoe, anna);
        }
        assertThat(Order.of("id; drop table task")).isEqualTo(Order.USUAL);
    }

    @Test
    void pagesForthAndBackInEveryOrder() {
        var cases = new ArrayList<Task>(List.of(zoe, anna));
        while (cases.size() < Inbox.PAGE * 2 + 3) {
            cases.add(samples.task(samples.aCase()
                    .of(citizen("P" + cases.size() % 7 + " " + surname))
                    .filed()));
        }
        tasks.claim(cases.get(5).id(), sabine);
        for (var sort : Sort.values()) {
            for (var order : List.of(sort.word(), "-" + sort.word())) {
                pagesForthAndBack(filter("q", surname).with("sortierung", order), ids(cases));
            }
        }
        aPageStaysWhereItIsWhileOthersWork(filter("q", surname).with("sortierung", "eingang"));
    }

    private void pagesForthAndBack(Filter filter, List<String> all) {
        var office = new Person("all-" + surname, "Berta Bürger", "", Set.of("steueramt", "buergerservice"));
        var first = inbox.page(office, filter);
        var second = inbox.page(office, filter, first.next(), false);
        var third = inbox.page(office, filter, second.next(), false);
        var seen = new ArrayList<>(first.tasks());
        seen.addAll(second.tasks());
        seen.addAll(third.tasks());
        assertThat(ids(seen)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(third.next()).isNull();
        assertThat(first.previous()).isNull();
        var back = inbox.page(office, filter, third.previous(), true);
        assertThat(ids(back.tasks())).isEqualTo(ids(second.tasks()));
        assertThat(ids(inbox.page(office, filter, back.previous(), true).tasks()))
                .isEqualTo(ids(first.tasks()));
        var place = Cursor.at(second.tasks().get(0), filter.order().by());
        assertThat(Cursor.of(place.written(filter.order().by()), filter.order().by()))
                .contains(place);
        assertThat(tasks.following(office, filter, first.tasks().get(24)))
                .get()
                .isIn(second.tasks().get(0), second.tasks().get(1));
    }

    private void aPageStaysWhereItIsWhileOthersWork(Filter filter) {
        var first = inbox.page(sabine, filter);
        var second = inbox.page(sabine, filter, first.next(), false);
        for (var done : List.of(first.tasks().get(3), first.tasks().get(24))) {
            samples.fillIn(done, sabine, Map.of("entscheidung", "rueckfrage", "frage", "Wie heißt er?"));
            tasks.complete(done.id(), sabine);
        }
        assertThat(inbox.page(sabine, filter, first.next(), false)).isEqualTo(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "x~y",
                "12~",
                "~'; drop table task",
                "99999999999999999999~1",
                "-1~1",
                "infinity~1",
                "-99999999999999999~1",
                "-9999999999999999~1",
                "9999999999999999~1"
            })
    void takesAnyPlaceFromAnAddress(String written) {
        for (var sort : Sort.values()) {
            var filter = filter("sortierung", sort.word());
            var place = Cursor.of(written, sort).orElse(null);
            assertThat(inbox.page(sabine, filter, place, false).tasks()).isNotNull();
            assertThat(inbox.page(sabine, filter, place, true).tasks()).isNotNull();
        }
    }

    @Test
    void tellsOnesOwnFromWhatIsFree() {
        tasks.claim(anna.id(), sabine);
        assertThat(ids("stand", "meine")).containsExactly(anna.id());
        assertThat(ids("stand", "frei")).containsExactly(zoe.id());
        assertThat(ids("stand", "kollegen")).isEmpty();
        tasks.claim(zoe.id(), colleague("Kai Kollege", "steueramt"));
        assertThat(ids("stand", "kollegen")).containsExactly(zoe.id());
        assertThat(ids("stand", "alle")).hasSize(2);
        assertThat(ids("stand", "wartet")).isEmpty();
        assertThat(inbox.counts(
                        sabine,
                        List.of(
                                filter("q", surname),
                                filter("q", surname).with("stand", "meine"),
                                filter("q", "!"),
                                filter("amt", "feuerwehr"))))
                .containsExactly(2, 1, 0, 0);
    }

    @Test
    void showsWhatWaitsForTheApplicantAtTheOfficeThatAsked() {
        samples.fillIn(anna, sabine, Map.of("entscheidung", "rueckfrage", "frage", "Wie heißt der Hund?"));
        assertThat(tasks.complete(anna.id(), sabine)).isInstanceOf(Tasks.Completion.Done.class);
        assertThat(ids("stand", "")).containsExactly(zoe.id());
        var waiting = inbox.page(sabine, filter("q", surname).with("stand", "wartet"));
        assertThat(waiting.tasks()).singleElement().satisfies(task -> {
            assertThat(task.isApplicants()).isTrue();
            assertThat(task.desk()).isEqualTo("steueramt");
            assertThat(tasks.find(task.id(), sabine)).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "-1, ueberfaellig",
        "0, heute",
        "0, woche",
        "7, ''",
        ", ohne",
    })
    void tellsByWhenATaskIsDue(Integer days, String due) {
        var today = CityTime.date(clock.instant());
        jdbc.sql("update task set due = coalesce(:due::timestamptz, 'infinity') where id = :id")
                .param("id", zoe.id())
                .param(
                        "due",
                        days == null
                                ? null
                                : Timestamp.from(
                                        CityTime.start(today.plusDays(days)).plusSeconds(3600)))
                .update();
        jdbc.sql("update task set due = now() + interval '20 days' where id = ?")
                .param(anna.id())
                .update();
        assertThat(ids("frist", due)).contains(zoe.id());
        if (!due.isEmpty()) {
            assertThat(ids("frist", due)).doesNotContain(anna.id());
        }
        assertThat(ids("frist", "ueberfaellig").contains(zoe.id())).isEqualTo(days != null && days < 0);
    }

    @Test
    void tellsHowOldACaseIsAndWhichStepItIsIn() {
        jdbc.sql("update task set filed = now() - interval '31 days' where id = ?")
                .param(zoe.id())
                .update();
        assertThat(ids("alter", "30")).containsExactly(zoe.id());
        assertThat(ids("schritt", zoe.key())).hasSize(2);
        assertThat(ids("schritt", "nirgends")).isEmpty();
        assertThat(ids("verfahren", "gewerbe-anmelden")).isEmpty();
        assertThat(ids("bezirk", "Walsum")).isEmpty();
    }

    @Test
    void followsTheEngine() {
        var due = Instant.parse("2031-05-06T07:08:09Z");
        engine.setDueDate(zoe.id(), Date.from(due));
        assertThat(samples.task(reloaded(zoe)).due()).isEqualTo(due);
        engine.setDueDate(zoe.id(), null);
        assertThat(samples.task(reloaded(zoe)).due()).isNull();
        tasks.claim(zoe.id(), sabine);
        assertThat(samples.task(reloaded(zoe)).assigneeName()).isEqualTo(sabine.name());
        engine.setAssignee(zoe.id(), "somebody");
        assertThat(samples.task(reloaded(zoe)))
                .returns("somebody", Task::assignee)
                .returns(null, Task::assigneeName);
    }

    @Test
    void showsNothingOfOtherOffices() {
        var filter = filter("q", surname).with("sortierung", "name");
        for (var stranger : List.of(colleague("Otto Ordnung", "ordnungsamt"), citizen("Erika Muster"))) {
            assertThat(inbox.page(stranger, filter)).isEqualTo(new Inbox.Page(List.of(), null, null, false));
            assertThat(inbox.counts(stranger, List.of(filter))).containsExactly(0);
        }
        var both = new Person("both", "Berta Bürger", "", Set.of("buergerservice", "steueramt"));
        assertThat(inbox.page(both, filter).tasks()).hasSize(2);
        for (var office : List.of("buergerservice", "feuerwehr", "%", "'")) {
            assertThat(inbox.page(both, filter.with("amt", office)).tasks()).isEmpty();
        }
    }

    private Case reloaded(Task task) {
        return cases.forPlatform(task.caseId());
    }

    private static Filter filter(String name, String value) {
        return Filter.NONE.with(name, value);
    }

    private static List<String> ids(List<Task> tasks) {
        return tasks.stream().map(Task::id).toList();
    }

    private List<String> ids(String name, String value) {
        return ids(inbox.page(sabine, filter("q", surname).with(name, value)).tasks());
    }

    private List<Task> found(String text, String order) {
        return inbox.page(sabine, filter("q", text).with("sortierung", order)).tasks();
    }
}
