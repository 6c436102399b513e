package de.amtsweg.forms.schema;

import de.amtsweg.forms.expressions.Feel;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.expressions.Template;
import de.amtsweg.forms.texts.BlockWords;
import de.amtsweg.forms.texts.Texts;
import de.amtsweg.forms.texts.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of one form: {@code <form>.<field>.label} and so on, then those of the block that a component comes from,
 * and the schema's own where there is no translation.
 */
public record FieldTexts(String form, Texts texts) {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
    private static final int KNOWN = 5_000;
    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

    public Locale locale() {
        return texts.locale();
    }

    public String label(Field field, Scope scope) {
        return firstLine(in(field, "label", field.question().label(), scope));
    }

    public String hint(Field field, Scope scope) {
        return in(field, "description", field.question().description(), scope);
    }

    public String help(Field field, Scope scope) {
        return in(field, "help", field.question().help(), scope);
    }

    public String prefix(Field field, Scope scope) {
        return in(field, "prefix", field.question().prefix(), scope);
    }

    public String suffix(Field field, Scope scope) {
        var suffix = in(field, "suffix", field.question().suffix(), scope);
        return suffix.isEmpty() && field.isMoney() && prefix(field, scope).isEmpty() ? "€" : suffix;
    }

    /** What to say when the pattern does not match. */
    public String pattern(Field field) {
        return found(field, "pattern", field.rules().patternMessage());
    }

    public String label(Component.Group group, Scope scope) {
        return firstLine(in(group, "label", group.title(), scope));
    }

    public String label(Form.Page page) {
        return texts.get(form + "." + page.key() + ".page", page.label());
    }

    public String label(Shown.Table table, Scope scope) {
        return firstLine(in(table, "label", table.title(), scope));
    }

    public String column(Shown.Table table, Shown.Table.Column column) {
        return found(table, "column." + column.key(), column.label());
    }

    public String label(Shown.Documents documents, Scope scope) {
        return firstLine(in(documents, "label", documents.title(), scope));
    }

    public String alt(Shown.Image image, Scope scope) {
        return in(image, "alt", image.alt(), scope);
    }

    public Template markdown(Shown.Text text) {
        return template(text, "text", text.markdown());
    }

    public Template content(Shown.Html html) {
        return template(html, "content", html.content());
    }

    public String option(Field field, String value, Scope scope) {
        return field.question()
                .options()
                .find(value, scope)
                .map(option -> option(field, option))
                .orElse(value);
    }

    public String option(Field field, Field.Option option) {
        return found(field, "option." + option.value(), option.label());
    }

    public String yesOrNo(boolean yes) {
        return Wording.of(yes ? "forms.yes" : "forms.no", locale());
    }

    /** In our own words, such as a time of day followed by what people say after it. */
    public String words(String key, Object... values) {
        return Wording.of(key, locale(), values);
    }

    public String label(Repeated list, Scope scope) {
        return firstLine(in(list, "label", list.title(), scope));
    }

    /** What one item of the list is called. */
    public String item(Repeated list) {
        return found(list, "item", list.itemTitle());
    }

    private String in(Component component, String what, Template own, Scope scope) {
        return template(component, what, own).in(scope);
    }

    private Template template(Component component, String what, Template own) {
        var found = find(component, what);
        return found == null ? own : template(found);
    }

    private String found(Component component, String what, String own) {
        var found = find(component, what);
        return found == null ? own : found;
    }

    /** All items of a list have the same words. */
    private @Nullable String find(Component component, String what) {
        var key = component.key();
        var plain = key.indexOf('[') < 0 ? key : INDEX.matcher(key).replaceAll("");
        var found = texts.find(form + "." + plain + "." + what);
        var words = component.place().words();
        if (found != null || words.isEmpty()) {
            return found;
        }
        var own = texts.find(words + "." + what);
        return own == null ? BlockWords.find(words + "." + what, locale()) : own;
    }

    /** A translation that cannot be read is shown as it is; the lint refuses it before. */
    private static Template template(String text) {
        var known = TEMPLATES.get(text);
        if (known == null) {
            try {
                known = Template.of(text);
            } catch (Feel.NotFeel broken) {
                known = Template.plain(text);
            }
            if (TEMPLATES.size() < KNOWN) {
                TEMPLATES.put(text, known);
            }
        }
        return known;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
