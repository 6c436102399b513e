package de.amtsweg.app.filling;

import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judged;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong in a form. A form that was sent is always answered by a redirect, so that going back and reloading never
 * ask to send again. Problems found when somebody wants to go on are kept with the draft: each is shown until it is
 * fixed, but nothing else is, such as questions that have only just appeared.
 */
public final class Problems {

    /** Parameter of a page that shows what is wrong with its answers. */
    public static final String SHOWN = "fehler";

    private Problems() {}

    /**
     * A refused file explains its field's problem better than the missing answer.
     *
     * @param found what was found when the person wanted to go on
     * @param now what is wrong with the answers as they are now
     */
    public static List<Problem> unmended(List<Problem> found, List<Problem> now) {
        var shown = new ArrayList<Problem>();
        for (var old : found) {
            if (old.concernsFile()) {
                shown.add(old);
            } else {
                now.stream()
                        .filter(problem -> problem.field().equals(old.field()))
                        .filter(problem -> found.stream()
                                .noneMatch(other ->
                                        other.concernsFile() && other.field().equals(problem.field())))
                        .forEach(shown::add);
            }
        }
        return shown;
    }

    /**
     * What is known to be wrong after a page was judged: what was known of other pages, and what is wrong on this one. Files
     * that were refused for questions that are hidden by now are not missed.
     *
     * @param page unfolded
     */
    public static List<Problem> judged(List<Problem> known, Form.Page page, Judged found) {
        var here = page.fields().map(Field::key).collect(Collectors.toSet());
        var all = new ArrayList<>(known.stream()
                .filter(problem -> !here.contains(problem.field())
                        || problem.concernsFile() && found.asked().contains(problem.field()))
                .toList());
        found.problems().stream()
                .filter(problem ->
                        all.stream().noneMatch(before -> before.field().equals(problem.field())))
                .map(problem -> new Problem(problem.field(), problem.message(), List.of()))
                .forEach(all::add);
        return all;
    }

    /** Whether a file was refused for one of these fields. */
    public static boolean anyOfFiles(List<Problem> known, Set<String> asked) {
        return known.stream().anyMatch(problem -> problem.concernsFile() && asked.contains(problem.field()));
    }
}
