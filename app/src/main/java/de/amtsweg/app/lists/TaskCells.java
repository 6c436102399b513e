package de.amtsweg.app.lists;

import de.amtsweg.app.lists.Sheet.Cell;
import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.tasks.Task;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A task as a row of a file: what the list shows of it, and what it filters by. */
@Component
class TaskCells {

    private static final List<String> COLUMNS = List.of(
            "reference",
            "name",
            "subject",
            "step",
            "procedure",
            "office",
            "district",
            "filed",
            "created",
            "due",
            "assignee");

    private final Offices offices;
    private final MessageSource messages;

    TaskCells(Offices offices, MessageSource messages) {
        this.offices = offices;
        this.messages = messages;
    }

    List<String> titles(Locale locale) {
        return COLUMNS.stream()
                .map(column -> word("list.column." + column, locale))
                .toList();
    }

    List<Cell> of(Task task, Locale locale) {
        return List.of(
                Cell.of(task.reference()),
                Cell.of(task.applicantName()),
                Cell.of(task.subject()),
                Cell.of(task.name()),
                Cell.of(task.procedureName()),
                Cell.of(office(task.desk(), locale)),
                Cell.of(task.district()),
                Cell.of(CityTime.date(task.filed())),
                Cell.of(CityTime.date(task.created())),
                Cell.of(task.due() == null ? null : CityTime.date(task.due())),
                Cell.of(who(task, locale)));
    }

    /** The last row of a list that is longer than a file may be. */
    List<Cell> cutOff(int most, Locale locale) {
        var told = Cell.of(messages.getMessage("list.cut-off", new Object[] {most}, locale));
        return Stream.concat(Stream.of(told), COLUMNS.stream().skip(1).map(column -> Cell.of((@Nullable String) null)))
                .toList();
    }

    private String office(String key, Locale locale) {
        return offices.find(key)
                .map(office -> locale.getLanguage().equals("en") ? office.nameEn() : office.name())
                .orElse(key);
    }

    private String who(Task task, Locale locale) {
        if (task.isApplicants()) {
            return word("inbox.waits", locale);
        }
        if (task.assignee() == null) {
            return word("inbox.free", locale);
        }
        return task.assigneeName() == null ? word("inbox.somebody", locale) : task.assigneeName();
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
