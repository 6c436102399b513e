package de.amtsweg.app.filling;

import de.amtsweg.app.security.PendingForms;
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

    /** Notes of offices, and their telephone calls. */
    private static final Pattern NOTE = Pattern.compile("/amt/vorgang/[^/]+/notiz|/amt/telefon");

    private static final List<String> OF_NOTE = List.of("text", "anrufer", "hinweis", "aufgabe", "q", "vorgang", "amt");

    /** More than a note may have, so that one that is too long can be shortened. */
    private static final int LONGEST_NOTE = 20_000;

    private final Procedures procedures;
    private final Tasks tasks;

    PageForms(Procedures procedures, Tasks tasks) {
        this.procedures = procedures;
        this.tasks = tasks;
    }

    @Override
    public Optional<Map<String, List<String>>> answers(String path, Map<String, List<String>> sent) {
        if (NOTE.matcher(path).matches()) {
            return Optional.of(note(sent));
        }
        try {
            return page(path).map(page -> answers(page, sent));
        } catch (UnknownField noPageOfOursSentThis) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> note(Map<String, List<String>> sent) {
        var typed = new HashMap<String, List<String>>();
        OF_NOTE.stream().filter(sent::containsKey).forEach(name -> {
            var value = sent.get(name).get(0);
            typed.put(name, List.of(value.length() > LONGEST_NOTE ? value.substring(0, LONGEST_NOTE) : value));
        });
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
