package de.amtsweg.forms.parsing;

import de.amtsweg.forms.schema.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What components inherit from what contains them.
 *
 * @param prefix of their keys, ending with a dot; empty for most
 * @param scope see {@link Place#scope}
 * @param words see {@link Place#words}, ending with a dot; empty outside of blocks
 * @param names the keys taken so far
 * @param depth how many groups and lists surround it
 * @param lists how many lists surround it
 * @param blocks names of the surrounding blocks
 */
record Spot(String prefix, String scope, String words, Names names, int depth, int lists, List<String> blocks) {

    private static final int DEEPEST = 12;
    private static final int LISTS = 3;

    static Spot top() {
        return new Spot("", "", "", new Names(), 0, 0, List.of());
    }

    Spot group(Source group) {
        deeper(group);
        var path = group.text("path").isEmpty() ? "" : Names.read(group, "path") + ".";
        return new Spot(prefix + path, scope, words.isEmpty() ? "" : words + path, names, depth + 1, lists, blocks);
    }

    /** Inside a shared form; if its values have their own path, its conditions read those first. */
    Spot block(String block) {
        var all = new ArrayList<>(blocks);
        all.add(block);
        return new Spot(prefix, prefix, block + ".", names, depth, lists, List.copyOf(all));
    }

    /** Inside a list, whose items have their own keys. */
    Spot list(Source list, String path) {
        deeper(list);
        if (lists + 1 > LISTS) {
            throw list.refuse("lists", LISTS);
        }
        return new Spot("", "", words.isEmpty() ? "" : words + path + ".", new Names(), depth + 1, lists + 1, blocks);
    }

    Place place(Source source, String name, int columns) {
        return new Place(
                prefix + name,
                scope,
                words.isEmpty() ? "" : words + name,
                source.at("conditional").condition("hide"),
                source.at("layout").text("row"),
                columns);
    }

    private void deeper(Source source) {
        if (depth + 1 > DEEPEST) {
            throw source.refuse("groups", DEEPEST);
        }
    }
}
