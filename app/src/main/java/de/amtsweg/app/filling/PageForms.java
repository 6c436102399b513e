package de.amtsweg.app.filling;

import de.amtsweg.app.incoming.PendingForms;
import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.schema.Form;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.tasks.Tasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The forms by their addresses: the pages of applications, and the tasks of applicants and offices. */
@Component
class PageForms implements PendingForms {

    private static final Pattern PAGE = Pattern.compile("/verfahren/([^/]+)/antrag/[^/]+/([^/]+)");
    private static final Pattern TASK = Pattern.compile("/(?:konto|amt)/vorgang/[^/]+/aufgabe/([^/]+)");

    /** What offices write beside the forms of procedures: notes, telephone calls, and why a task is put aside or given away. */
    private static final Pattern BESIDE = Pattern.compile("/amt/telefon|/amt/auswahl/[^/]+|/amt/vorgang/[^/]+/"
            + "(notiz|aufgabe/[^/]+/(wiedervorlage|zuweisen|abgeben))");

    private static final List<String> OF_BESIDE =
            List.of("text", "anrufer", "hinweis", "aufgabe", "q", "vorgang", "amt", "was", "an", "tag", "notiz");

    /** More than a note may have, so that one that is too long can be shortened. */
    private static final int LONGEST = 20_000;

    /** More colleagues than anybody ticks. */
    private static final int MOST = 100;

    private final Procedures procedures;
    private final Tasks tasks;

    PageForms(Procedures procedures, Tasks tasks) {
        this.procedures = procedures;
        this.tasks = tasks;
    }

    @Override
    public Optional<Map<String, List<String>>> answers(String path, Map<String, List<String>> sent) {
        if (BESIDE.matcher(path).matches()) {
            return Optional.of(beside(sent));
        }
        try {
            return page(path).map(page -> answers(page, sent));
        } catch (UnknownField noPageOfOursSentThis) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> beside(Map<String, List<String>> sent) {
        var typed = new HashMap<String, List<String>>();
        OF_BESIDE.stream()
                .filter(sent::containsKey)
                .forEach(name -> typed.put(
                        name,
                        sent.get(name).stream()
                                .limit(MOST)
                                .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value)
                                .toList()));
        return typed;
    }

    private static Map<String, List<String>> answers(Form.Page page, Map<String, List<String>> sent) {
        var typed = new Typed(sent);
        var input = typed.counted(page, Input.EMPTY);
        var answers = new HashMap<>(typed.answers(PageFields.of(page.unfolded(input))));
        page.unfolded(input).lists().forEach(list -> copy(list.path(), sent, answers));
        copy(Filling.BEGIN, sent, answers);
        copy(Seen.PARAMETER, sent, answers);
        return answers;
    }

    /** A number or a seal, and no more. */
    private static void copy(String name, Map<String, List<String>> sent, Map<String, List<String>> answers) {
        var values = sent.get(name);
        if (values != null && values.get(0).length() <= 100) {
            answers.put(name, List.of(values.get(0)));
        }
    }

    private Optional<Form.Page> page(String path) {
        var page = PAGE.matcher(path);
        if (page.matches()) {
            return procedures
                    .find(page.group(1))
                    .flatMap(procedure -> procedure.form().page(page.group(2)));
        }
        var task = TASK.matcher(path);
        return task.matches()
                ? tasks.form(task.group(1)).map(form -> form.pages().get(0))
                : Optional.empty();
    }
}
