package de.amtsweg.app.incoming;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms that people may continue after a login. */
public interface PendingForms {

    /**
     * The part worth keeping of what was sent: the answers of the form at this address, none longer than the form
     * accepts.
     *
     * @return empty if there is no form
     */
    Optional<Map<String, List<String>>> answers(String path, Map<String, List<String>> sent);
}
