package de.amtsweg.app.web;

import de.amtsweg.forms.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is wrong in a form. A form that was sent is always answered by a redirect, so that going back and reloading never
 * ask to send again: what was typed is in the draft and is judged anew; what was wrong with files travels along.
 */
public final class Problems {

    /** Parameter of a page that shows what is wrong with its answers. */
    public static final String SHOWN = "fehler";

    private static final String FILES = "fileProblems";

    private Problems() {}

    public static void ofFiles(List<Problem> problems, RedirectAttributes redirect) {
        if (!problems.isEmpty()) {
            redirect.addFlashAttribute(FILES, new ArrayList<>(problems));
        }
    }

    /**
     * A file that was refused explains its field better than the answer that is missing for it.
     *
     * @param answers what is wrong with the answers; empty where it is not to be shown
     */
    @SuppressWarnings("unchecked")
    public static List<Problem> of(Model model, List<Problem> answers) {
        var files = (List<Problem>) model.asMap().getOrDefault(FILES, List.of());
        var all = new ArrayList<>(files);
        answers.stream()
                .filter(answer -> files.stream().noneMatch(file -> file.field().equals(answer.field())))
                .forEach(all::add);
        return all;
    }
}
