package de.amtsweg.forms;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words of one form: {@code <form>.<field>.label} and its like, the schema's own where there is no translation. */
record FieldTexts(String form, Texts texts) {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    Locale locale() {
        return texts.locale();
    }

    String label(Field field) {
        return texts.get(key(field.key(), "label"), field.label());
    }

    String hint(Field field) {
        return texts.get(key(field.key(), "description"), field.description());
    }

    String label(Component.Group group) {
        return texts.get(key(group.key(), "label"), group.label());
    }

    String label(Form.Page page) {
        return texts.get(key(page.key(), "page"), page.label());
    }

    String markdown(Component.Text text) {
        return texts.get(key(text.key(), "text"), text.markdown());
    }

    String option(Field field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> texts.get(key(field.key(), "option." + value), option.label()))
                .orElse(value);
    }

    String yesOrNo(boolean yes) {
        return "en".equals(locale().getLanguage()) ? yes ? "Yes" : "No" : yes ? "Ja" : "Nein";
    }

    String label(Repeated list) {
        return texts.get(key(list.path(), "label"), list.label());
    }

    /** What one item of the list is called. */
    String item(Repeated list) {
        return texts.get(key(list.path(), "item"), list.item());
    }

    /** All items of a list have the same words. */
    private String key(String part, String what) {
        return form + "." + INDEX.matcher(part).replaceAll("") + "." + what;
    }
}
