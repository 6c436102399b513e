package de.amtsweg.app.web;

import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormView;
import de.amtsweg.forms.Problem;
import de.amtsweg.processes.Case;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.Procedures;
import de.amtsweg.processes.Task;
import de.amtsweg.processes.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of a task, for the one who applied and for the office alike. */
@Component
public class TaskFilling {

    private final Procedures procedures;
    private final Tasks tasks;
    private final Filling filling;
    private final Uploads uploads;

    TaskFilling(Procedures procedures, Tasks tasks, Filling filling, Uploads uploads) {
        this.procedures = procedures;
        this.tasks = tasks;
        this.filling = filling;
        this.uploads = uploads;
    }

    /**
     * The form as the person has filled it in so far.
     *
     * @param judged whether what is wrong with the answers is shown
     * @param model of the page, with what was wrong with files
     */
    public FormView show(Case filed, Task task, Person person, boolean judged, Model model, Locale locale) {
        var procedure = procedures.of(filed);
        var form = form(filed, task);
        var draft = tasks.draft(task, person);
        var answers = judged ? form.check(draft.input(), filed.data().values()).problems() : List.<Problem>of();
        return FormView.of(
                form,
                form.pages().get(0),
                draft.input(),
                filed.data().values(),
                Problems.of(model, answers),
                uploads.of(draft.owner()),
                procedure.texts(locale));
    }

    /** Whether the task could be completed with what is filled in now. */
    public boolean isReady(Case filed, Task task, Person person) {
        return form(filed, task)
                .check(tasks.draft(task, person).input(), filed.data().values())
                .passed();
    }

    /** Takes what was sent into the task's draft. */
    public Filling.Taken take(Case filed, Task task, Person person, HttpServletRequest request) {
        return filling.take(form(filed, task).pages().get(0), tasks.draft(task, person), person, request);
    }

    public void resume(Case filed, Task task, Person person, Map<String, List<String>> sent) {
        filling.resume(form(filed, task).pages().get(0), tasks.draft(task, person), person, sent);
    }

    private Form form(Case filed, Task task) {
        var procedure = procedures.of(filed);
        return procedure.form(procedure.task(task.key()).form());
    }
}
