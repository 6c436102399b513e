package de.amtsweg.processes;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.processes.cases.Cases;
import de.amtsweg.processes.cases.Cases.Filing;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.storage.HandedIn;
import de.amtsweg.storage.quarantine.Intake;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files an application for a street party, as somebody of an association would. */
public final class SampleParty {

    public static final String PROCEDURE = "sondernutzung-beantragen";

    private final Drafts drafts;
    private final Cases cases;
    private final Intake intake;

    public SampleParty(Drafts drafts, Cases cases, Intake intake) {
        this.drafts = drafts;
        this.cases = cases;
        this.intake = intake;
    }

    /** @param more fields beside the usual ones, or instead of them */
    public Case.Id file(Person applicant, Map<String, String> more) {
        var draft = drafts.begin(PROCEDURE, applicant, Input.EMPTY);
        var answers = new HashMap<>(Map.of(
                "verein", "Nachbarn Blumenstraße e. V.",
                "telefon", "0203 123456",
                "strasse", "Blumenstraße 4",
                "plz", "47051",
                "ort", "Duisburg",
                "gemeinnuetzig", "ja",
                "veranstaltung", "Sommerfest Blumenstraße",
                "festStrasse", "Blumenstraße",
                "abschnittVon", "Nummer 2",
                "abschnittBis", "Ecke Gartenweg"));
        answers.putAll(Map.of(
                "bezirk", "mitte",
                "flaeche", "400",
                "beginn", "12.06.2076 10:00",
                "ende", "13.06.2076 20:00",
                "besucher", "150",
                "nutzung", "strassensperrung",
                "beschreibung", "Kaffeetafel und Flohmarkt",
                "richtigkeit", "true"));
        answers.putAll(Map.of("name", applicant.name(), "email", applicant.email()));
        answers.putAll(more);
        var input = SampleAnswers.input(answers)
                .with("lageplan", List.of(upload(draft, "lageplan", "Lageplan.pdf")))
                .with("versicherung", List.of(upload(draft, "versicherung", "Versicherung.pdf")));
        drafts.save(draft.id(), applicant, input);
        if (cases.file(draft.procedure(), draft.id(), applicant, Locale.GERMAN) instanceof Filing.Filed filed) {
            return filed.id();
        }
        throw new IllegalStateException("the sample application is refused");
    }

    private String upload(Draft draft, String field, String name) {
        return HandedIn.file(intake, draft.owner(), field, name).id().toString();
    }
}
