package de.amtsweg.app.filling;

import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.app.incoming.PendingAnswers;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.pages.FormView;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.drafts.Draft;
import de.amtsweg.processes.drafts.Drafts;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import de.amtsweg.storage.documents.Document;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a task, for the applicant and for the office alike. */
@Component
public class TaskFilling {

    private final Procedures procedures;
    private final Tasks tasks;
    private final Drafts drafts;
    private final Filling filling;
    private final RefusedFiles refused;
    private final Uploads uploads;

    TaskFilling(
            Procedures procedures, Tasks tasks, Drafts drafts, Filling filling, RefusedFiles refused, Uploads uploads) {
        this.procedures = procedures;
        this.tasks = tasks;
        this.drafts = drafts;
        this.filling = filling;
        this.refused = refused;
        this.uploads = uploads;
    }

    /** What a request does with a task. */
    public interface Work {

        Object on(Task task) throws FormRefused;
    }

    /**
     * Does the work, unless the task is not open any more. Until the work is done another request, such as a second click,
     * may complete the task at any moment; if the work then finds something missing, it is late and not wrong.
     *
     * @param late where to go then; also for somebody who asks for a task of another case or office
     */
    public Object whileOpen(Case filed, String taskId, Person person, String late, Work work) throws FormRefused {
        var task = find(filed, taskId, person);
        if (task.isEmpty()) {
            return late;
        }
        try {
            return work.on(task.get());
        } catch (NotFound missing) {
            if (find(filed, taskId, person).isPresent()) {
                throw missing;
            }
            return late;
        }
    }

    /** The task, if it is of this case and still open; one of another office is not found at all. */
    private Optional<Task> find(Case filed, String taskId, Person person) {
        return tasks.find(taskId, person).filter(task -> task.caseId().equals(filed.id()));
    }

    /**
     * The form as the person has filled it in so far, with the problems found and not fixed yet.
     *
     * @param overtaken what was typed on top of answers that the page had not shown
     */
    public void show(Case filed, Task task, Person person, Optional<Overtaken> overtaken, Locale locale, Model model) {
        var texts = procedures.of(filed).texts(locale);
        var form = form(filed, task);
        var page = form.pages().get(0);
        var draft = draft(form, task, person);
        var context = filed.data().values();
        var now = draft.wrong().isEmpty()
                ? List.<Problem>of()
                : Judge.check(form, draft.input(), context).problems();
        var input = overtaken.map(Overtaken::typed).orElse(draft.input());
        model.addAttribute(
                "form",
                FormView.of(
                        form, page, input, context, Problems.unmended(draft.wrong(), now), uploads.of(draft), texts));
        model.addAttribute("seen", Seen.of(page, draft.input()));
        model.addAttribute(
                "elsewhere",
                overtaken
                        .map(typed -> typed.stored(form, page, draft.input(), context, texts))
                        .orElse(null));
    }

    /**
     * Whether a task could be completed.
     *
     * @param passed whether all answers are right
     * @param filesRefused whether a file was refused that the person does not know of yet
     */
    public record Judgement(boolean passed, boolean filesRefused) {}

    /** Judges what is filled in now; what is wrong will be shown. */
    public Judgement judge(Case filed, Task task, Person person) {
        var form = form(filed, task);
        var draft = draft(form, task, person);
        var check = Judge.check(form, draft.input(), filed.data().values());
        var wrong = Problems.judged(draft.wrong(), form.pages().get(0).unfolded(draft.input()), check);
        drafts.judged(draft.id(), person, wrong);
        return new Judgement(check.passed(), Problems.anyOfFiles(wrong, check.asked()));
    }

    /** Whether the task could be completed with what is filled in now. */
    public boolean isReady(Case filed, Task task, Person person) {
        var input = tasks.draft(task, person).input();
        return Judge.check(form(filed, task), input, filed.data().values()).passed();
    }

    /** Takes what was sent into the task's draft. */
    public Filling.Taken take(Case filed, Task task, Person person, HttpServletRequest request) throws FormRefused {
        var form = form(filed, task);
        var draft = tasks.draft(task, person);
        var together = List.of(draft.owner(), Document.Owner.ofCase(filed.id().value()));
        return filling.take(form.pages().get(0), draft, together, person, request);
    }

    /** Stores what was sent when the person had to log in, unless somebody has changed the task's answers meanwhile. */
    public Optional<Overtaken> resume(Case filed, Task task, Person person, HttpServletRequest request, Model model) {
        var pending = PendingAnswers.take(request);
        var page = form(filed, task).pages().get(0);
        var overtaken = pending.flatMap(sent -> filling.resume(page, tasks.draft(task, person), person, sent));
        model.addAttribute("resumed", pending.isPresent() && overtaken.isEmpty());
        return overtaken;
    }

    private Draft draft(Form form, Task task, Person person) {
        return refused.settled(tasks.draft(task, person), form, person);
    }

    private Form form(Case filed, Task task) {
        var procedure = procedures.of(filed);
        return procedure.form(procedure.task(task.key()).form());
    }
}
