package de.amtsweg.processes;

import de.amtsweg.forms.Component;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** The part of the lint that looks for words: all that people read, in German and in English. */
final class WordLint {

    private static final List<String> WORDS =
            List.of("kurz", "suchworte", "bereich", "wer", "unterlagen", "gebuehr", "dauer", "amt");

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
        model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class)
                .forEach(task -> word("texte.properties", "status." + task.getId(), german));
        german.stream()
                .filter(key -> !key.startsWith("brief.")
                        && !key.endsWith(".format")
                        && !key.endsWith(".art")
                        && !key.equals("amt"))
                .forEach(key -> word("texte_en.properties", key, english));
        word("texte_en.properties", "name", english);
        var applicants = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class).stream()
                .filter(task -> Offices.APPLICANT.equals(task.getCamundaCandidateGroups()))
                .map(org.camunda.bpm.model.bpmn.instance.UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());
        model.getModelElementsByType(StartEvent.class).forEach(start -> applicants.add(start.getCamundaFormRef()));
        forms.values().stream()
                .filter(form -> applicants.contains(form.id()))
                .forEach(form -> translated(form, english));
    }

    private void translated(Form form, Set<String> english) {
        for (var page : form.pages()) {
            if (!page.label().isEmpty()) {
                word("texte_en.properties", form.id() + "." + page.key() + ".page", english);
            }
            texts(page.components(), form.id(), english);
        }
        form.fields().forEach(field -> translated(form.id() + "." + field.key(), field, english));
        form.lists().forEach(list -> {
            var key = form.id() + "." + list.path();
            word("texte_en.properties", key + ".label", english);
            word("texte_en.properties", key + ".item", english);
            list.template().stream()
                    .flatMap(Component::fields)
                    .forEach(field -> translated(key + "." + field.key(), field, english));
            texts(list.template(), key, english);
        });
    }

    private void translated(String key, Field field, Set<String> english) {
        word("texte_en.properties", key + ".label", english);
        if (!field.description().isEmpty()) {
            word("texte_en.properties", key + ".description", english);
        }
        field.options().forEach(option -> word("texte_en.properties", key + ".option." + option.value(), english));
    }

    private void texts(List<Component> components, String form, Set<String> english) {
        for (var component : components) {
            if (component instanceof Component.Text text) {
                word("texte_en.properties", form + "." + text.key() + ".text", english);
            } else if (component instanceof Component.Group group) {
                word("texte_en.properties", form + "." + group.key() + ".label", english);
                texts(group.components(), form, english);
            }
        }
    }

    private void word(String file, String key, Set<String> words) {
        if (!words.contains(key)) {
            findings.add(Finding.of("word.missing", file, key));
        }
    }
}
