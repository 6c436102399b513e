package de.amtsweg.app.citizen;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.forms.texts.Texts;
import java.util.List;
import java.util.Map;

/**
 * How far somebody has got in a form.
 *
 * @param pages those that are asked with these answers; the review comes after them
 * @param unfinished the first page on which something is wrong or missing, from 0; the number of pages when all is
 *     well
 */
record Steps(Form form, List<Form.Page> pages, int unfinished) {

    static Steps of(Form form, Input input) {
        var check = Judge.check(form, input, Map.of());
        var pages = form.pages().stream().filter(check.visibility()::shows).toList();
        var wrong = check.problems().stream().map(problem -> problem.field()).toList();
        int done = 0;
        while (done < pages.size()
                && pages.get(done).unfolded(input).fields().noneMatch(field -> wrong.contains(field.key()))) {
            done++;
        }
        return new Steps(form, pages, done);
    }

    boolean isFinished() {
        return unfinished == pages.size();
    }

    /** Key of the page to continue with: the first unfinished one, or the review. */
    String next() {
        return isFinished() ? DraftPages.REVIEW : pages.get(unfinished).key();
    }

    List<FormView.Step> titled(Texts texts) {
        return pages.stream()
                .map(page -> new FormView.Step(
                        page.key(), texts.get("%s.%s.page".formatted(form.id(), page.key()), page.label())))
                .toList();
    }
}
