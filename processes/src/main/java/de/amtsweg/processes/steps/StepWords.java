package de.amtsweg.processes.steps;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What people read about a step: the files {@code steps/<step>.properties} (German) and {@code steps/<step>_en.properties}
 * beside it, with the keys {@code name}, {@code description}, {@code <field>}, {@code <field>.description} and
 * {@code <field>.option.<value>}.
 */
public final class StepWords {

    private final ResourceBundle words;

    private StepWords(ResourceBundle words) {
        this.words = words;
    }

    /** @throws java.util.MissingResourceException when the step has no texts */
    public static StepWords of(Step step, Locale locale) {
        return new StepWords(ResourceBundle.getBundle(
                "steps/" + step.name(),
                locale,
                step.getClass().getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public String name() {
        return words.getString("name");
    }

    /** One sentence. */
    public String description() {
        return words.getString("description");
    }

    public String label(StepField field) {
        return words.getString(field.name());
    }

    public String description(StepField field) {
        return words.getString(field.name() + ".description");
    }

    public String option(StepField field, String value) {
        return words.getString(field.name() + ".option." + value);
    }
}
