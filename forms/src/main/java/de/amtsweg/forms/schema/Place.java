package de.amtsweg.forms.schema;

import de.amtsweg.forms.expressions.Given;

/**
 * Where a component is.
 *
 * @param key of its answer or, without one, its id; preceded by the item of the list: {@code partner[0].name}
 * @param scope the part of the key that conditions may leave out: {@code partner[0].}
 * @param words under which the words of a shared block are found, {@code anschrift.ort}; empty outside of blocks
 * @param hide the condition that hides it
 * @param row components of the same row are side by side
 * @param columns how many of 16 columns it takes; 0 for as many as are free
 */
public record Place(String key, String scope, String words, Given hide, String row, int columns) {

    Place within(String item) {
        return new Place(item + key, item + scope, words, hide, row, columns);
    }

    /** The key within its scope; for most the key itself. */
    String name() {
        return key.substring(scope.length());
    }
}
