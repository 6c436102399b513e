package de.amtsweg.processes;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Somebody who is logged in, or a guest: somebody who files without an account, identified by a random id that only their
 * browser has.
 *
 * @param id the account's id (OpenID Connect {@code sub}), or the guest's
 * @param name empty for a guest
 * @param email empty for a guest
 * @param offices keys of the offices that the person works for; empty for a citizen
 */
public record Person(String id, String name, String email, Set<String> offices) {

    private static final Pattern GUEST = Pattern.compile("gast-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static Person guest() {
        return guest("gast-" + UUID.randomUUID());
    }

    public static Person guest(String id) {
        return new Person(id, "", "", Set.of());
    }

    public static boolean isGuest(String id) {
        return GUEST.matcher(id).matches();
    }

    public boolean isGuest() {
        return isGuest(id);
    }

    public boolean isStaff() {
        return !offices.isEmpty();
    }
}
