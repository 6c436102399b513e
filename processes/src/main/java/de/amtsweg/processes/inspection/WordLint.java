package de.amtsweg.processes.inspection;

import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Word;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.gate.Finding;
import de.amtsweg.processes.procedures.FilledText;
import de.amtsweg.processes.procedures.ProcedureFolder;
import de.amtsweg.processes.procedures.SidePaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** The part of the lint for words: everything that people read, in German and in English. */
final class WordLint {

    private static final List<String> WORDS =
            List.of("kurz", "suchworte", "bereich", "wer", "unterlagen", "gebuehr", "dauer", "amt");

    /** In German it is the documentation of the process. */
    private static final String LEGAL_BASIS = "rechtsgrundlage";

    private final ProcedureFolder folder;
    private final List<Finding> findings = new ArrayList<>();

    private WordLint(ProcedureFolder folder) {
        this.folder = folder;
    }

    static List<Finding> of(ProcedureFolder folder, BpmnModelInstance model, Map<String, Form> forms) {
        var lint = new WordLint(folder);
        lint.run(model, forms);
        return lint.findings;
    }

    private void run(BpmnModelInstance model, Map<String, Form> forms) {
        var german = folder.properties("texte.properties").stringPropertyNames();
        var english = folder.properties("texte_en.properties").stringPropertyNames();
        WORDS.forEach(key -> word("texte.properties", key, german));
        SidePaths.ends(model).forEach(end -> word("texte.properties", "status." + end.getId(), german));
        SidePaths.waits(model).forEach(wait -> word("texte.properties", "status." + wait.getId(), german));
        model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                .forEach(task -> word("texte.properties", "status." + task.getId(), german));
        german.stream()
                .filter(key -> !key.startsWith("brief.")
                        && !key.endsWith(".format")
                        && !key.endsWith(".art")
                        && !key.equals("amt"))
                .forEach(key -> word("texte_en.properties", key, english));
        word("texte_en.properties", "name", english);
        boolean documented = model.getModelElementsByType(Process.class).stream()
                .anyMatch(process -> !process.getDocumentations().isEmpty());
        if (documented) {
            word("texte_en.properties", LEGAL_BASIS, english);
        }
        others(german, english);
        filled();
        var applicants = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class).stream()
                .filter(task -> Offices.APPLICANT.equals(task.getCamundaCandidateGroups()))
                .map(org.camunda.bpm.model.bpmn.instance.UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());
        model.getModelElementsByType(StartEvent.class).forEach(start -> applicants.add(start.getCamundaFormRef()));
        forms.values().stream()
                .filter(form -> applicants.contains(form.id()))
                .forEach(form -> translated(form, english));
    }

    /** Further languages may leave out anything, but may not have keys that the others lack. */
    private void others(Set<String> german, Set<String> english) {
        folder.files().keySet().stream()
                .filter(file -> file.startsWith("texte_") && !file.equals("texte_en.properties"))
                .forEach(file -> folder.properties(file).stringPropertyNames().stream()
                        .filter(key -> !german.contains(key) && !english.contains(key))
                        .sorted()
                        .forEach(key -> findings.add(Finding.of("word.unknown", file, key))));
    }

    /** Texts about a case may contain its values, written as in forms. */
    private void filled() {
        for (var file : folder.named(".properties")) {
            folder.properties(file).forEach((key, text) -> {
                if (String.valueOf(key).matches("(status|mail)\\..+")) {
                    FilledText.problem(String.valueOf(text))
                            .ifPresent(reason -> findings.add(
                                    Finding.of("text.invalid", file, String.valueOf(key), new Finding.Why(reason))));
                }
            });
        }
    }

    private void translated(Form form, Set<String> english) {
        for (var page : form.pages()) {
            if (!page.label().isEmpty()) {
                word("texte_en.properties", form.id() + "." + page.key() + ".page", english);
            }
        }
        form.words().forEach(word -> {
            word.keys().forEach(key -> readable(key, word));
            if (!word.isTranslated(Locale.ENGLISH) && word.keys().stream().noneMatch(english::contains)) {
                word("texte_en.properties", word.keys().get(0), english);
            }
        });
    }

    /** Translations may contain what the schema's own words may, and no more. */
    private void readable(String key, Word word) {
        for (var file : folder.named(".properties")) {
            var text = folder.properties(file).getProperty(key);
            if (text != null) {
                word.wrong(key, text)
                        .ifPresent(
                                reason -> findings.add(Finding.of("text.invalid", file, key, new Finding.Why(reason))));
            }
        }
    }

    private void word(String file, String key, Set<String> words) {
        if (!words.contains(key)) {
            findings.add(Finding.of("word.missing", file, key));
        }
    }
}
