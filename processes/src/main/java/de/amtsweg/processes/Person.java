package de.amtsweg.processes;

import java.util.Set;

/**
 * Somebody who is logged in.
 *
 * @param id the account's id (OpenID Connect {@code sub})
 * @param offices keys of the offices that the person works for; empty for a citizen
 */
public record Person(String id, String name, String email, Set<String> offices) {

    public boolean isStaff() {
        return !offices.isEmpty();
    }
}
