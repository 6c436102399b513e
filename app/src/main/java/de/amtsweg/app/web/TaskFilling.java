package de.amtsweg.app.web;

import de.amtsweg.app.incoming.FormRefused;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormView;
import de.amtsweg.forms.Problem;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Draft;
import de.amtsweg.processes.Drafts;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.Procedures;
import de.amtsweg.processes.Task;
import de.amtsweg.processes.Tasks;
import de.amtsweg.storage.Document;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form of a task, for the one who applied and for the office alike. */
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

    /** The form as the person has filled it in so far, with what was found wrong and is not mended yet. */
    public FormView show(Case filed, Task task, Person person, Locale locale) {
        var procedure = procedures.of(filed);
        var form = form(filed, task);
        var draft = draft(form, task, person);
        var now = draft.wrong().isEmpty()
                ? List.<Problem>of()
                : form.check(draft.input(), filed.data().values()).problems();
        return FormView.of(
                form,
                form.pages().get(0),
                draft.input(),
                filed.data().values(),
                Problems.unmended(draft.wrong(), now),
                uploads.of(draft.owner()),
                procedure.texts(locale));
    }

    /** Whether the task could be completed with what is filled in now; if not, what is wrong will be shown. */
    public boolean judge(Case filed, Task task, Person person) {
        var form = form(filed, task);
        var draft = draft(form, task, person);
        var check = form.check(draft.input(), filed.data().values());
        drafts.judged(
                draft.id(), person, Problems.judged(draft.wrong(), form.pages().get(0), check.problems()));
        return check.passed();
    }

    /** Whether the task could be completed with what is filled in now. */
    public boolean isReady(Case filed, Task task, Person person) {
        return form(filed, task)
                .check(tasks.draft(task, person).input(), filed.data().values())
                .passed();
    }

    /** Whether a file was refused. */
    public boolean filesRefused(Case filed, Task task, Filling.Taken taken) {
        return taken.filesRefused(form(filed, task).pages().get(0));
    }

    /** Takes what was sent into the task's draft. */
    public Filling.Taken take(Case filed, Task task, Person person, HttpServletRequest request) throws FormRefused {
        var form = form(filed, task);
        var draft = draft(form, task, person);
        var together = List.of(draft.owner(), Document.Owner.ofCase(filed.id().value()));
        return filling.take(form.pages().get(0), draft, together, person, request);
    }

    public void resume(Case filed, Task task, Person person, Map<String, List<String>> sent) {
        filling.resume(form(filed, task).pages().get(0), tasks.draft(task, person), person, sent);
    }

    private Draft draft(Form form, Task task, Person person) {
        return refused.settled(tasks.draft(task, person), form, person);
    }

    private Form form(Case filed, Task task) {
        var procedure = procedures.of(filed);
        return procedure.form(procedure.task(task.key()).form());
    }
}
