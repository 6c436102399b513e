package de.amtsweg.storage.documents;

import de.amtsweg.storage.documents.Document.Owner;
import de.amtsweg.storage.formats.Format;
import java.util.List;

/**
 * A file that somebody hands in.
 *
 * @param together all whose files count together, including the owner
 * @param scope procedure that it is handed in for, whose own kinds are possible; empty if there is none
 * @param field of the form
 * @param accept formats that the field accepts, see {@link Format#accepted}
 * @param asked kinds that the field asks for; none for any
 * @param name as the browser gave it
 */
public record Arrival(
        Owner owner, List<Owner> together, String scope, String field, String accept, List<String> asked, String name) {

    public Arrival(Owner owner, String field, String name) {
        this(owner, List.of(owner), "", field, "", List.of(), name);
    }
}
