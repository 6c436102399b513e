package de.amtsweg.forms.schema;

import de.amtsweg.forms.expressions.Feel;
import de.amtsweg.forms.expressions.Markup;
import de.amtsweg.forms.expressions.Reason;
import de.amtsweg.forms.expressions.Template;
import de.amtsweg.forms.texts.BlockWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words of a form, as people read them.
 *
 * @param keys to look up a translation, the form's own first, then its block's
 * @param text as the schema has it
 */
public record Word(List<String> keys, String text) {

    /** Whether a block that comes with Amtsweg provides the translation. */
    public boolean isTranslated(Locale locale) {
        return keys.stream().anyMatch(key -> BlockWords.find(key, locale) != null);
    }

    /** What is wrong with a translation of it; nothing for one that can be shown. */
    public Optional<Reason> wrong(String key, String translation) {
        try {
            var template = Template.of(translation);
            var refused = key.endsWith(".text")
                    ? Markup.refusedInMarkdown(template)
                    : key.endsWith(".content") ? Markup.refusedInHtml(template) : Set.<String>of();
            return refused.isEmpty() ? Optional.empty() : Optional.of(Reason.of("refused", String.join(", ", refused)));
        } catch (Feel.NotFeel broken) {
            return Optional.of(broken.reason());
        }
    }

    static Stream<Word> of(Form form) {
        var words = new ArrayList<Word>();
        form.pages().forEach(page -> collect(form.id() + ".", page.components(), words));
        return words.stream();
    }

    private static void collect(String prefix, List<Component> components, List<Word> words) {
        for (var component : components) {
            if (component instanceof Component.Group group) {
                add(prefix, group, "label", group.label(), words);
                collect(prefix, group.components(), words);
            } else if (component instanceof Repeated list) {
                add(prefix, list, "label", list.label(), words);
                add(prefix, list, "item", list.itemTitle(), words);
                collect(prefix + list.path() + ".", list.template(), words);
            } else if (component instanceof Field field) {
                field(prefix, field, words);
            } else if (component instanceof Shown shown) {
                shown(prefix, shown, words);
            }
        }
    }

    private static void field(String prefix, Field field, List<Word> words) {
        add(prefix, field, "label", field.label(), words);
        add(prefix, field, "description", field.description(), words);
        add(prefix, field, "help", field.help(), words);
        add(prefix, field, "pattern", field.rules().patternMessage(), words);
        field.options().forEach(option -> add(prefix, field, "option." + option.value(), option.label(), words));
    }

    private static void shown(String prefix, Shown shown, List<Word> words) {
        if (shown instanceof Shown.Text text) {
            add(prefix, text, "text", text.markdown().text(), words);
        } else if (shown instanceof Shown.Html html) {
            add(prefix, html, "content", html.content().text(), words);
        } else if (shown instanceof Shown.Image image) {
            add(prefix, image, "alt", image.alt().text(), words);
        } else if (shown instanceof Shown.Documents documents) {
            add(prefix, documents, "label", documents.title().text(), words);
        } else if (shown instanceof Shown.Table table) {
            add(prefix, table, "label", table.title().text(), words);
            table.columns().forEach(column -> add(prefix, table, "column." + column.key(), column.label(), words));
        }
    }

    private static void add(String prefix, Component component, String what, String text, List<Word> words) {
        if (!text.isEmpty()) {
            var block = component.place().words();
            var own = prefix + component.key() + "." + what;
            words.add(new Word(block.isEmpty() ? List.of(own) : List.of(own, block + "." + what), text));
        }
    }
}
