package de.amtsweg.processes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a case, as one JSON document.
 *
 * @param antrag the answers of the application
 * @param schritte what each finished task added, oldest first
 * @param ergebnisse what rules and steps found
 */
public record CaseData(Map<String, Object> antrag, List<Entry> schritte, Map<String, Object> ergebnisse) {

    /**
     * @param at ISO instant
     * @param by name of who did it
     * @param person id of who did it; null in cases from before it was kept
     */
    public record Entry(
            String task, String at, String by, @Nullable String person, Map<String, Object> answers) {}

    public static CaseData of(Map<String, Object> antrag) {
        return new CaseData(antrag, List.of(), Map.of());
    }

    public CaseData with(Entry entry) {
        var entries = new ArrayList<>(schritte);
        entries.add(entry);
        return new CaseData(antrag, List.copyOf(entries), ergebnisse);
    }

    public CaseData with(String name, Object result) {
        var results = new LinkedHashMap<>(ergebnisse);
        results.put(name, result);
        return new CaseData(antrag, schritte, results);
    }

    /** Every value by its name; the latest one wins. */
    public Map<String, Object> values() {
        var values = new LinkedHashMap<>(antrag);
        schritte.forEach(entry -> values.putAll(entry.answers()));
        values.putAll(ergebnisse);
        return values;
    }
}
