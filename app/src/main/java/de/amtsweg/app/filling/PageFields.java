package de.amtsweg.app.filling;

import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that a page has now, with those of each item of its lists. */
record PageFields(Map<String, Field> byKey) {

    /** Names of controls that are ours, not the form's. */
    private static final Set<String> OWN = Set.of(
            "_csrf",
            "_action",
            Filling.TURN,
            Seen.PARAMETER,
            Filling.FURTHER,
            Filling.TOLD,
            Filling.BEGIN,
            Filling.RETURN,
            Filling.LIST);

    /** @param page unfolded by the current answers */
    static PageFields of(Form.Page page) {
        return new PageFields(page.fields()
                .collect(Collectors.toMap(Field::key, field -> field, (one, two) -> one, LinkedHashMap::new)));
    }

    @Nullable
    Field get(String key) {
        return byKey.get(key);
    }

    Stream<Field> uploads() {
        return byKey.values().stream().filter(Field::isUpload);
    }

    /** @throws UnknownField when the page has no such upload */
    Field upload(String name) {
        var field = byKey.get(name);
        if (field == null || !field.isUpload()) {
            throw new UnknownField(name);
        }
        return field;
    }

    /** @throws UnknownField when the page has no such control, or has it for files */
    void checkTyped(String name) {
        var field = byKey.get(name);
        if (field == null ? !OWN.contains(name) : field.isUpload()) {
            throw new UnknownField(name);
        }
    }
}
