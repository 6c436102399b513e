package de.amtsweg.forms.parsing;

import de.amtsweg.forms.schema.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What components inherit from what they stand in.
 *
 * @param prefix of their keys, with a dot at its end; empty for most
 * @param scope see {@link Place#scope}
 * @param words see {@link Place#words}, with a dot at its end; empty outside of blocks
 * @param names the keys given away so far
 * @param depth how many groups and lists are around it
 * @param lists how many lists are around it
 * @param blocks names of the blocks around it
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

    /** Inside of a shared form; where its values have a path of their own, its conditions read those first. */
    Spot block(String block) {
        var all = new ArrayList<>(blocks);
        all.add(block);
        return new Spot(prefix, prefix, block + ".", names, depth, lists, List.copyOf(all));
    }

    /** Inside of a list, whose items have keys of their own. */
    Spot list(Source list, String path) {
        deeper(list);
        if (lists + 1 > LISTS) {
            throw list.refuse("lists are nested deeper than %d".formatted(LISTS));
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
            throw source.refuse("groups and lists are nested deeper than %d".formatted(DEEPEST));
        }
    }
}
