package de.amtsweg.app.models;

import de.amtsweg.processes.Offices;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.procedures.Procedure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the editor has to know about a procedure: its own words, and what may be chosen.
 *
 * @param templates the steps, see {@link ElementTemplates}
 */
record Workbench(
        Map<String, String> words,
        List<Map<String, Object>> templates,
        List<Choice> offices,
        List<Choice> forms,
        List<Choice> decisions) {

    private static final String WORDS = "messages/editor";

    record Choice(String value, String label) {}

    /** A finding in the reader's language. */
    record Found(
            String file,
            @Nullable String element,
            @Nullable Integer line,
            String text,
            String remedy,
            boolean refuses) {

        static Found of(Finding finding, Locale locale) {
            return new Found(
                    finding.file(),
                    finding.element(),
                    finding.line(),
                    finding.text(locale),
                    finding.remedy(locale),
                    finding.refuses());
        }
    }

    static Workbench of(
            Procedure procedure, List<String> files, ElementTemplates steps, Offices offices, Locale locale) {
        var choices = new LinkedHashMap<String, String>();
        var words = words(locale);
        choices.put(Offices.APPLICANT, words.getOrDefault("editor.office.applicant", Offices.APPLICANT));
        offices.all().forEach(office -> choices.put(office.key(), ElementTemplates.name(office, locale)));
        return new Workbench(
                words,
                steps.in(locale, procedure),
                choices.entrySet().stream()
                        .map(office -> new Choice(office.getKey(), office.getValue()))
                        .toList(),
                named(files, ".form"),
                named(files, ".dmn"));
    }

    private static List<Choice> named(List<String> files, String ending) {
        return files.stream()
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length()))
                .map(name -> new Choice(name, name))
                .toList();
    }

    private static Map<String, String> words(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                WORDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var words = new TreeMap<String, String>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith("editor."))
                .forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }
}
