package de.amtsweg.app.filling;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.schema.Repeated;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button of a list does: {@code add:<list>} one more item, {@code drop:<list>:<index>} one fewer. Any other button
 * does nothing to lists.
 *
 * @param index of the item to drop; -1 to add one
 */
record ListAction(@Nullable Repeated list, int index) {

    private static final Pattern BUTTON = Pattern.compile("(?:add:([^:]+)|drop:([^:]+):([0-9]{1,3}))");

    /** @param page unfolded */
    static ListAction of(Form.Page page, String action) {
        var button = BUTTON.matcher(action);
        if (!button.matches()) {
            return new ListAction(null, -1);
        }
        var path = button.group(1) == null ? button.group(2) : button.group(1);
        return new ListAction(
                page.lists()
                        .filter(list -> list.path().equals(path))
                        .findFirst()
                        .orElse(null),
                button.group(3) == null ? -1 : Integer.parseInt(button.group(3)));
    }

    Input apply(Input input) {
        return list == null ? input : index < 0 ? list.add(input) : list.remove(input, index);
    }

    /** The new item, or the list that has lost one. */
    String anchor(Input after) {
        if (list == null) {
            return "";
        }
        return "#" + FormView.id(index < 0 ? Repeated.key(list.path(), list.count(after) - 1) : list.path());
    }
}
