package de.amtsweg.processes.colleagues;

import de.amtsweg.processes.Person;
import java.util.Set;

/**
 * Somebody who works for an office, or has done so.
 *
 * @param id of the account
 * @param offices as they were when the person last logged in
 */
public record Colleague(String id, String name, String email, Set<String> offices) {

    public boolean isAt(String office) {
        return offices.contains(office);
    }

    /** The person with the rights that they had when they last logged in. */
    public Person person() {
        return new Person(id, name, email, offices);
    }
}
