package de.amtsweg.app.web;

import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormView;
import de.amtsweg.forms.Input;
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

    public FormView show(Case filed, Task task, Person person, Locale locale) {
        return show(filed, task, person, tasks.draft(task, person).input(), List.of(), locale);
    }

    /** The form with what is wrong in it. */
    public FormView show(Case filed, Task task, Person person, Input input, List<Problem> problems, Locale locale) {
        var procedure = procedures.of(filed);
        var form = form(filed, task);
        return FormView.of(
                form,
                form.pages().get(0),
                input,
                filed.data().values(),
                problems,
                uploads.of(tasks.draft(task, person).owner()),
                procedure.texts(locale));
    }

    /** Takes what was sent into the task's draft. */
    public Filling.Taken take(Case filed, Task task, Person person, HttpServletRequest request) {
        return filling.take(form(filed, task).pages().get(0), tasks.draft(task, person), person, request);
    }

    public void resume(Case filed, Task task, Person person, Map<String, List<String>> sent) {
        filling.resume(form(filed, task).pages().get(0), tasks.draft(task, person), person, sent);
    }

    public Form.Check check(Case filed, Task task, Input input) {
        return form(filed, task).check(input, filed.data().values());
    }

    private Form form(Case filed, Task task) {
        var procedure = procedures.of(filed);
        return procedure.form(procedure.task(task.key()).form());
    }
}
