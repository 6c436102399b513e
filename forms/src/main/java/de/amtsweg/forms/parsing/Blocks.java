package de.amtsweg.forms.parsing;

import java.util.Optional;

/** Shared forms whose components other forms include, such as those of an address. */
@FunctionalInterface
public interface Blocks {

    /** @return the form-js schema of that name */
    Optional<String> find(String name);
}
