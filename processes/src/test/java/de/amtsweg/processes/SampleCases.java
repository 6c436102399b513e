package de.amtsweg.processes;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Inbox;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.quarantine.Intake;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Files applications as people do, and does the offices' tasks on them. */
public final class SampleCases {

    private final Drafts drafts;
    private final Cases cases;
    private final Tasks tasks;
    private final Inbox inbox;
    private final Intake intake;

    public SampleCases(Drafts drafts, Cases cases, Tasks tasks, Inbox inbox, Intake intake) {
        this.drafts = drafts;
        this.cases = cases;
        this.tasks = tasks;
        this.inbox = inbox;
        this.intake = intake;
    }

    /** Somebody whom no other test knows. */
    public static Person citizen(String name) {
        var id = UUID.randomUUID();
        return new Person(id.toString(), name, id + "@example.org", Set.of());
    }

    /** Somebody new in the office. */
    public static Person colleague(String name, String office) {
        return new Person(UUID.randomUUID().toString(), name, "", Set.of(office));
    }

    /** A dog that is to be registered by Erika Muster, unless more is said. */
    public Filer aCase() {
        return new Filer();
    }

    public Case reload(Case filed) {
        return cases.forPlatform(filed.id());
    }

    /** The only open task of a case. */
    public Task task(Case filed) {
        var open = inbox.of(filed);
        if (open.size() != 1) {
            throw new AssertionError("open tasks: " + open);
        }
        return open.get(0);
    }

    /** Fills in the form of a task, and leaves it at that. */
    public void fillIn(Task task, Person person, Map<String, String> answers) {
        drafts.save(tasks.draft(task, person).id(), person, SampleAnswers.input(answers));
    }

    /** What is said of a case before it is filed. */
    public final class Filer {

        private Person applicant = citizen("Erika Muster");
        private final Map<String, String> answers = new HashMap<>();
        private boolean proven;

        private Filer() {}

        public Filer of(Person applicant) {
            this.applicant = applicant;
            return this;
        }

        public Filer answering(String field, String answer) {
            answers.put(field, answer);
            return this;
        }

        /** With a document, for a dog from a shelter. */
        public Filer withDocument() {
            proven = true;
            return this;
        }

        public Case filed() {
            var draft = drafts.begin("hundesteuer-anmelden", applicant, Input.EMPTY);
            if (proven) {
                var proof = HandedIn.file(intake, draft.owner(), "nachweisTierheim", "vertrag.pdf");
                answers.put("ermaessigung", "tierheim");
                answers.put("nachweisTierheim", proof.id().toString());
            }
            drafts.save(draft.id(), applicant, SampleAnswers.dog(answers));
            if (cases.file(draft.procedure(), draft.id(), applicant, Locale.GERMAN) instanceof Filing.Filed filed) {
                return cases.ofApplicant(filed.id(), applicant);
            }
            throw new AssertionError("the sample is refused: " + answers);
        }
    }
}
