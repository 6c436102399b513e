package de.amtsweg.processes;

import de.amtsweg.forms.answers.Input;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody types who registers a dog. */
public final class SampleAnswers {

    private SampleAnswers() {}

    /** @param more fields beside the usual ones, or instead of them */
    public static Input dog(Map<String, String> more) {
        var answers = new HashMap<>(Map.of(
                "name", "Erika Muster",
                "strasse", "Königstraße 1",
                "plz", "47051",
                "ort", "Duisburg",
                "hundename", "Bello",
                "rasse", "dackel",
                "wurfdatum", "01.03.2025",
                "haltungSeit", "01.09.2026",
                "hunde", "1",
                "ermaessigung", "keine"));
        answers.put("richtigkeit", "true");
        answers.putAll(more);
        return input(answers);
    }

    public static Input input(Map<String, String> answers) {
        var values = new HashMap<String, List<String>>();
        answers.forEach((name, value) -> values.put(name, List.of(value)));
        return new Input(values);
    }
}
