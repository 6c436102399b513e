package de.amtsweg.app.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms that people may go on with after a login. */
public interface PendingForms {

    /**
     * What is worth keeping of that which was sent: the answers of the form at this address, none longer than the form
     * takes.
     *
     * @return nothing where there is no form
     */
    Optional<Map<String, List<String>>> answers(String path, Map<String, List<String>> sent);
}
