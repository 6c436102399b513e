package de.amtsweg.demo;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.SavedViews;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.quarantine.Intake;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few dozen cases in every state, made on the first start by the product's own services. */
@Order(1)
public class DemoData implements ApplicationRunner {

    private static final String PROCEDURE = "hundesteuer-anmelden";
    private static final List<String> OTHERS = List.of(
            "Jürgen Kowalski",
            "Fatma Demir",
            "Łukasz Wiśniewski",
            "Hannelore Schmitz",
            "Nguyễn Thị Hoa",
            "Dieter Müller-Lüdenscheid",
            "Şeyma Öztürk",
            "Marie-Luise Großmann",
            "Oleksandr Kovalenko",
            "Petra van den Berg");
    private static final List<String> DOGS = List.of("Bello", "Luna", "Rocky", "Emma", "Balu", "Kira", "Oskar", "Nala");
    private static final List<String> BREEDS =
            List.of("mischling", "labrador", "dackel", "pudel", "rottweiler", "schaeferhund", "terrier", "bullmastiff");
    private static final List<String> STREETS =
            List.of("Königstraße", "Mülheimer Straße", "Düsseldorfer Straße", "Am Innenhafen");

    private final Drafts drafts;
    private final Cases cases;
    private final Tasks tasks;
    private final Inbox inbox;
    private final SavedViews views;
    private final Intake intake;
    private final JdbcClient jdbc;

    public DemoData(
            Drafts drafts, Cases cases, Tasks tasks, Inbox inbox, SavedViews views, Intake intake, JdbcClient jdbc) {
        this.drafts = drafts;
        this.cases = cases;
        this.tasks = tasks;
        this.inbox = inbox;
        this.views = views;
        this.intake = intake;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select count(*) from case_file").query(Long.class).single() > 0) {
            return;
        }
        int number = 0;
        for (var state :
                List.of("open", "granted", "question", "open", "answered", "refused", "withdrawn", "claimed")) {
            for (int i = 0; i < 5; i++) {
                bring(state, number++);
            }
        }
        views.save(
                staff(DemoUser.SABINE),
                "Meine, mit Frist bis Sonntag",
                Filter.ofQuery("stand=meine&frist=woche"),
                null);
        views.save(
                staff(DemoUser.BERTA),
                "Liegt länger als eine Woche",
                Filter.ofQuery("alter=7&sortierung=eingang"),
                "steueramt");
        var erika = citizen(DemoUser.ERIKA);
        drafts.begin(PROCEDURE, erika, answers(erika, 3, Map.of("hundename", "Flocke")));
    }

    private void bring(String state, int number) {
        var applicant = applicant(number);
        boolean shelter = number % 3 == 0;
        var draft = drafts.begin(PROCEDURE, applicant, Input.EMPTY);
        drafts.save(draft.id(), applicant, answers(applicant, number, shelter ? proof(draft) : Map.of()));
        if (!(cases.file(draft.procedure(), draft.id(), applicant, Locale.GERMAN) instanceof Filing.Filed filed)) {
            throw new IllegalStateException("the demo's own application %d is refused".formatted(number));
        }
        var id = filed.id();
        switch (state) {
            case "granted" ->
                decide(id, applicant, Map.of("entscheidung", "bewilligt", "steuerpflichtAb", "01.12.2026"));
            case "refused" ->
                decide(
                        id,
                        applicant,
                        Map.of(
                                "entscheidung",
                                "abgelehnt",
                                "begruendung",
                                "Der Hund ist bereits auf Ihren Namen angemeldet."));
            case "question" -> ask(id, applicant);
            case "answered" -> {
                ask(id, applicant);
                complete(id, applicant, applicant, Map.of("antwort", "Beide Hunde leben seit März 2025 bei uns."));
            }
            case "withdrawn" -> cases.withdraw(id, applicant);
            case "claimed" ->
                inbox.of(cases.ofApplicant(id, applicant))
                        .forEach(task -> tasks.claim(
                                task.id(), number % 2 == 0 ? staff(DemoUser.SABINE) : staff(DemoUser.BERTA)));
            default -> {
                // stays where it is
            }
        }
        age(id, number);
    }

    private void ask(Case.Id id, Person applicant) {
        decide(id, applicant, Map.of("entscheidung", "rueckfrage", "frage", "Seit wann leben die Hunde bei Ihnen?"));
    }

    private void decide(Case.Id id, Person applicant, Map<String, String> decision) {
        complete(id, applicant, staff(DemoUser.SABINE), decision);
    }

    private void complete(Case.Id id, Person applicant, Person person, Map<String, String> answers) {
        var task = inbox.of(cases.ofApplicant(id, applicant)).get(0);
        drafts.save(tasks.draft(task, person).id(), person, SampleAnswers.input(answers));
        tasks.complete(task.id(), person);
    }

    private Map<String, String> proof(Draft draft) {
        var stored = HandedIn.file(intake, draft.owner(), "nachweisTierheim", "Übernahmevertrag Tierheim.pdf");
        return Map.of(
                "ermaessigung", "tierheim", "nachweisTierheim", stored.id().toString());
    }

    /** Spreads the cases over the last weeks, so that lists look like an office's and some tasks are overdue. */
    private void age(Case.Id id, int number) {
        var days = (number * 7) % 29;
        for (var column : List.of(
                "case_file set filed = filed",
                "task set filed = filed",
                "task set created = created",
                "task set due = due")) {
            jdbc.sql("update %s - make_interval(days => ?, mins => ?) where %s = ?"
                            .formatted(column, column.startsWith("case") ? "id" : "case_id"))
                    .params(days, number * 11, id.value())
                    .update();
        }
        // the list follows the engine
        jdbc.sql("""
                        update act_ru_task t set due_date_ = due_date_ - make_interval(days => ?, mins => ?)
                        from task where task.id = t.id_ and task.case_id = ?""").params(days, number * 11, id.value()).update();
        jdbc.sql("update case_event set at = at - make_interval(days => ?) where case_id = ? and kind = 'FILED'")
                .params(days, id.value())
                .update();
    }

    private static Input answers(Person applicant, int number, Map<String, String> more) {
        var answers = new HashMap<>(Map.of(
                "name", applicant.name(),
                "strasse", STREETS.get(number % STREETS.size()) + " " + (number + 1),
                "plz", "470" + (51 + number % 9),
                "hundename", DOGS.get(number % DOGS.size()),
                "rasse", BREEDS.get(number % BREEDS.size()),
                "haltungSeit", LocalDate.now().minusDays(30).format(DateTimeFormatter.ofPattern("dd.MM.yyyy")),
                "hunde", String.valueOf(1 + number % 3)));
        answers.putAll(more);
        return SampleAnswers.dog(answers);
    }

    private static Person applicant(int number) {
        return switch (number % 5) {
            case 0 -> citizen(DemoUser.ERIKA);
            case 1 -> citizen(DemoUser.AHMET);
            default -> {
                var name = OTHERS.get(number % OTHERS.size());
                yield new Person("demo-" + number, name, mail(number), Set.of());
            }
        };
    }

    /** Mail to one of them comes back, so that the office has a task; to another it is not taken, so that the operator has. */
    private static String mail(int number) {
        return switch (number) {
            case 2 -> "lukasz.wisniewski@vertippt.invalid";
            case 3 -> "spaeter@example.org";
            default -> "person%d@example.org".formatted(number);
        };
    }

    private static Person citizen(DemoUser user) {
        return new Person(user.sub(), user.fullName(), user.email(), Set.of());
    }

    private static Person staff(DemoUser user) {
        return new Person(user.sub(), user.fullName(), user.email(), Set.copyOf(user.offices()));
    }
}
