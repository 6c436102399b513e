package de.amtsweg.app.models;

import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.processes.steps.Step;
import de.amtsweg.processes.steps.StepField;
import de.amtsweg.processes.steps.StepWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps as element templates, the format that modelling tools accept (Camunda 7 element templates). Our own
 * editor reads the same.
 */
@Component
class ElementTemplates {

    private static final String ASYNC = "camunda:asyncBefore";

    private final List<Step> steps;
    private final Offices offices;

    ElementTemplates(List<Step> steps, Offices offices) {
        this.steps = steps;
        this.offices = offices;
    }

    /** @param procedure whose letters and mails may be chosen; null for templates that fit every procedure */
    List<Map<String, Object>> in(Locale locale, @Nullable Procedure procedure) {
        return steps.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .map(step -> template(step, StepWords.of(step, locale), locale, procedure))
                .toList();
    }

    private Map<String, Object> template(Step step, StepWords words, Locale locale, @Nullable Procedure procedure) {
        var properties = new ArrayList<Map<String, Object>>();
        properties.add(Map.of(
                "type",
                "Hidden",
                "value",
                "${" + step.name() + "}",
                "binding",
                Map.of("type", "property", "name", "camunda:delegateExpression")));
        if (step.reachesOutside()) {
            properties.add(
                    Map.of("type", "Hidden", "value", true, "binding", Map.of("type", "property", "name", ASYNC)));
        }
        step.fields().forEach(field -> properties.add(property(field, words, locale, procedure)));
        var template = new LinkedHashMap<String, Object>();
        template.put("id", "amtsweg." + step.name());
        template.put("name", words.name());
        template.put("description", words.description());
        template.put("appliesTo", List.of("bpmn:ServiceTask"));
        template.put("properties", properties);
        return template;
    }

    private Map<String, Object> property(
            StepField field, StepWords words, Locale locale, @Nullable Procedure procedure) {
        var choices = choices(field, words, locale, procedure);
        var property = new LinkedHashMap<String, Object>();
        property.put("label", words.label(field));
        property.put("description", words.description(field));
        property.put("type", choices.isEmpty() ? "String" : "Dropdown");
        property.put("binding", Map.of("type", "camunda:property", "name", field.name()));
        if (!choices.isEmpty()) {
            property.put("choices", choices);
        }
        var constraints = new LinkedHashMap<String, Object>();
        if (field.required()) {
            constraints.put("notEmpty", true);
        }
        if (field.type() == StepField.Type.NUMBER) {
            constraints.put("pattern", "-?[0-9]*");
        }
        property.put("constraints", constraints);
        return property;
    }

    private List<Map<String, String>> choices(
            StepField field, StepWords words, Locale locale, @Nullable Procedure procedure) {
        return switch (field.type()) {
            case TEXT, NUMBER -> List.of();
            case OFFICE ->
                offices.all().stream()
                        .map(office -> choice(name(office, locale), office.key()))
                        .toList();
            case CHOICE ->
                field.options().stream()
                        .map(option -> choice(words.option(field, option), option))
                        .toList();
            case LETTER -> procedure == null ? List.of() : same(procedure.letters().keySet().stream());
            case MAIL -> procedure == null ? List.of() : same(mails(procedure));
        };
    }

    private static Stream<String> mails(Procedure procedure) {
        return procedure.words().getOrDefault(Locale.GERMAN, Map.of()).keySet().stream()
                .filter(key -> key.matches("mail\\..+\\.text"))
                .map(key -> key.substring("mail.".length(), key.length() - ".text".length()));
    }

    private static List<Map<String, String>> same(Stream<String> values) {
        return values.collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(value -> choice(value, value))
                .toList();
    }

    private static Map<String, String> choice(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    static String name(Office office, Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? office.nameEn() : office.name();
    }
}
