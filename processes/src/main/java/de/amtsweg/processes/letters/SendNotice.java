package de.amtsweg.processes.letters;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.cases.CaseEvent;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepContext;
import de.amtsweg.processes.steps.StepField;
import de.amtsweg.storage.documents.Document;
import de.amtsweg.storage.documents.Documents;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Issues a notice: writes the letter, stores it with the case for good, and never writes it again.
 *
 * <p>Properties: {@code letter} names the template, {@code office} who signs; {@code dueDays} (optional) sets the
 * result {@code faelligAm} to that many days from today before the letter is written.
 */
@Component
class SendNotice implements Step {

    static final String KIND = "bescheid";

    private final Cases cases;
    private final Procedures procedures;
    private final Letters letters;
    private final Documents documents;
    private final InstantSource clock;

    SendNotice(Cases cases, Procedures procedures, Letters letters, Documents documents, InstantSource clock) {
        this.cases = cases;
        this.procedures = procedures;
        this.letters = letters;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sendNotice";
    }

    @Override
    public List<StepField> fields() {
        return List.of(
                StepField.required("letter", StepField.Type.LETTER),
                StepField.required("office", StepField.Type.OFFICE),
                StepField.optional("dueDays", StepField.Type.NUMBER));
    }

    @Override
    public List<String> results() {
        return List.of("faelligAm");
    }

    @Override
    public boolean reachesOutside() {
        return true;
    }

    @Override
    public void run(StepContext context) {
        context.property("dueDays")
                .ifPresent(days -> context.result(
                        "faelligAm",
                        CityTime.date(clock.instant())
                                .plusDays(Long.parseLong(days))
                                .toString()));
        var filed = cases.forPlatform(context.caseId());
        var procedure = procedures.of(filed);
        var letter = context.required("letter");
        var office = context.required("office");
        if (context.isRehearsal()) {
            context.show(() -> letters.write(procedure, filed, letter, office));
            return;
        }
        var pdf = letters.write(procedure, filed, letter, office);
        var title = procedure.texts(Locale.GERMAN).get("brief." + letter + ".datei", letter);
        documents.storeOwn(
                Document.Owner.ofCase(filed.id().value()),
                "%s-%s.pdf".formatted(title, filed.reference()),
                "application/pdf",
                KIND,
                pdf);
        cases.record(filed.id(), CaseEvent.Kind.NOTICE_SENT, letter);
    }
}
