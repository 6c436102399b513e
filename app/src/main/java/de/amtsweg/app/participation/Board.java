package de.amtsweg.app.participation;

import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.processes.participation.Publication;
import de.amtsweg.processes.procedures.Procedure;
import java.util.List;
import java.util.Locale;

/**
 * A public page, in the language of its reader: the procedure's text {@code tafel} names it, {@code tafel.thema} and
 * {@code tafel.ort} name the choices of its form to filter by.
 */
record Board(Procedure procedure, Locale locale) {

    static final String KEY = "tafel";

    static boolean isOf(Procedure procedure, String key) {
        return key.equals(procedure.texts(Locale.GERMAN).find(KEY));
    }

    public List<Field.Option> topics() {
        return options("thema");
    }

    public List<Field.Option> districts() {
        return options("ort");
    }

    public String topic(Publication publication) {
        return label(topics(), publication.topic());
    }

    public String district(Publication publication) {
        return label(districts(), publication.district());
    }

    public String state(Publication publication) {
        return procedure.text(KEY + "." + publication.state(), locale);
    }

    private List<Field.Option> options(String choice) {
        return FormView.options(
                procedure.form(), procedure.text(KEY + "." + choice, Locale.GERMAN), procedure.texts(locale));
    }

    private static String label(List<Field.Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Field.Option::label)
                .findFirst()
                .orElse(value);
    }
}
