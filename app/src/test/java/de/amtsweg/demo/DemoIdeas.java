package de.amtsweg.demo;

import static org.awaitility.Awaitility.await;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.local.DemoUser;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.SampleAnswers;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.quarantine.Intake;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ideas for the city in every state, made on the first start by the product's own services. */
@Order(2)
public class DemoIdeas implements ApplicationRunner {

    private static final String PROCEDURE = "leitbild-idee";

    private record Idea(
            String title, String text, String topic, String district, String author, String state, String answer) {}

    private static final List<Idea> IDEAS = List.of(
            new Idea(
                    "Mehr Bänke am Rhein",
                    "Meine Oma geht gern am Rhein spazieren. Sie braucht oft eine Pause, aber es gibt nur wenige Bänke.\n\nAm besten stehen sie im Schatten.",
                    "gruen",
                    "homberg",
                    "Mia, 9 Jahre",
                    "aufgenommen",
                    "Danke, Mia! Barrierefreie Wege mit Sitzplätzen kommen als Ziel in das Leitbild."),
            new Idea(
                    "Sichere Radwege zur Schule",
                    "Vor unserer Schule parken morgens so viele Autos, dass wir mit dem Rad auf die Straße müssen. Eine Schulstraße ohne Autos würde helfen.",
                    "mobilitaet",
                    "hamborn",
                    "Klasse 7b",
                    "beratung",
                    ""),
            new Idea(
                    "Ein Ort für Jugendliche am Wochenende",
                    "Samstags abends gibt es bei uns keinen Ort, an dem man sich treffen kann, ohne etwas kaufen zu müssen.",
                    "bildung",
                    "walsum",
                    "",
                    "beratung",
                    ""),
            new Idea(
                    "Alle Anträge auch in Leichter Sprache",
                    "Viele Briefe vom Amt versteht man nicht. Bitte schreiben Sie so, dass alle es verstehen.",
                    "digital",
                    "ganz",
                    "Samira",
                    "beratung",
                    ""),
            new Idea(
                    "Eine U-Bahn nach Rom",
                    "Dann könnte man zum Mittagessen nach Italien fahren.",
                    "mobilitaet",
                    "ganz",
                    "Toni",
                    "nichtAufgenommen",
                    "Eine schöne Vorstellung! Für Züge ins Ausland ist die Stadt aber nicht zuständig."),
            new Idea(
                    "Trinkwasser auf Spielplätzen",
                    "Im Sommer wäre ein Brunnen mit Trinkwasser auf jedem Spielplatz toll.",
                    "gruen",
                    "sued",
                    "Familie Demir",
                    "moderation",
                    ""),
            new Idea(
                    "Nachtbus am Freitag",
                    "Nach 23 Uhr kommt man ohne Auto nicht mehr nach Rheinhausen.",
                    "mobilitaet",
                    "rheinhausen",
                    "",
                    "moderation",
                    ""),
            new Idea("Kaufen Sie bei uns", "Die besten Preise der Stadt!", "anderes", "mitte", "", "abgelehnt", ""));

    private final Drafts drafts;
    private final Cases cases;
    private final Tasks tasks;
    private final Inbox inbox;
    private final Intake intake;
    private final JdbcClient jdbc;

    public DemoIdeas(Drafts drafts, Cases cases, Tasks tasks, Inbox inbox, Intake intake, JdbcClient jdbc) {
        this.drafts = drafts;
        this.cases = cases;
        this.tasks = tasks;
        this.inbox = inbox;
        this.intake = intake;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (jdbc.sql("select count(*) from case_file where procedure = ?")
                        .param(PROCEDURE)
                        .query(Long.class)
                        .single()
                > 0) {
            return;
        }
        for (var idea : IDEAS) {
            bring(idea);
        }
    }

    private void bring(Idea idea) throws Exception {
        var guest = Person.guest();
        var draft = drafts.begin(PROCEDURE, guest, Input.EMPTY);
        var answers = new HashMap<>(Map.of(
                "titel", idea.title(),
                "beschreibung", idea.text(),
                "thema", idea.topic(),
                "stadtteil", idea.district(),
                "name", idea.author(),
                "email", "idee@example.org",
                "zustimmung", "true"));
        if (idea.state().equals("aufgenommen")) {
            answers.put(
                    "bild",
                    HandedIn.file(intake, draft.owner(), "bild", "bank.jpg")
                            .id()
                            .toString());
        }
        drafts.save(draft.id(), guest, SampleAnswers.input(answers));
        if (!(cases.file(draft.procedure(), draft.id(), guest, Locale.GERMAN) instanceof Filing.Filed filed)) {
            throw new IllegalStateException("the demo's own idea is refused: " + idea.title());
        }
        switch (idea.state()) {
            case "beratung" -> publish(filed.id(), guest);
            case "aufgenommen", "nichtAufgenommen" -> {
                publish(filed.id(), guest);
                complete(filed.id(), guest, "beratung", Map.of("ergebnis", idea.state(), "antwort", idea.answer()));
            }
            case "abgelehnt" ->
                complete(
                        filed.id(),
                        guest,
                        "moderation",
                        Map.of(
                                "entscheidung",
                                "ablehnen",
                                "grund",
                                "werbung",
                                "begruendung",
                                "Auf der Seite stehen Ideen für die Stadt und keine Werbung."));
            default -> {
                // waits to be read
            }
        }
    }

    private void publish(Case.Id id, Person guest) throws Exception {
        complete(id, guest, "moderation", Map.of("entscheidung", "veroeffentlichen"));
    }

    /** Waits for the task, which a job of the engine may have to bring about. */
    private void complete(Case.Id id, Person guest, String key, Map<String, String> answers) throws Exception {
        var task = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> inbox.of(cases.ofApplicant(id, guest)).stream()
                                .filter(open -> open.key().equals(key))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        var anna = DemoUser.ANNA;
        var person = new Person(anna.sub(), anna.fullName(), anna.email(), Set.copyOf(anna.offices()));
        drafts.save(tasks.draft(task, person).id(), person, SampleAnswers.input(answers));
        tasks.complete(task.id(), person);
    }
}
