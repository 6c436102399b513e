package de.amtsweg.forms.judging;

import de.amtsweg.forms.answers.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a check found.
 *
 * @param answers JSON values of the correctly answered visible fields, and of the expressions
 * @param problems in the order of the form
 * @param asked keys of the fields that were judged: those that are visible
 */
public record Judged(Map<String, Object> answers, List<Problem> problems, Set<String> asked, Visibility visibility) {

    public boolean passed() {
        return problems.isEmpty();
    }
}
