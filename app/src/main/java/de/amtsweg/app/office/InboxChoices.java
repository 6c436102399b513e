package de.amtsweg.app.office;

import de.amtsweg.forms.schema.Field;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the filters offer: only what can be on the person's desks. */
@Component
class InboxChoices {

    private final Procedures procedures;

    InboxChoices(Procedures procedures) {
        this.procedures = procedures;
    }

    record Choice(String value, String label) {}

    /** @param steps of the chosen procedure; none while none is chosen */
    record All(List<Choice> procedures, List<Choice> steps, List<Choice> districts) {}

    All of(Person person, Filter filter, Locale locale) {
        var own = procedures.all().stream()
                .filter(procedure -> procedure.isOfOneOf(person.offices()))
                .toList();
        return new All(
                own.stream()
                        .map(procedure -> new Choice(procedure.key(), procedure.name(locale)))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList(),
                own.stream()
                        .filter(procedure -> procedure.key().equals(filter.procedure()))
                        .flatMap(procedure -> steps(procedure, person))
                        .toList(),
                own.stream()
                        .flatMap(procedure -> procedure.form().fields())
                        .filter(field ->
                                Inbox.DISTRICT.equals(field.properties().get(Inbox.MARK)))
                        .flatMap(field -> field.options().stream())
                        .map(Field.Option::label)
                        .distinct()
                        .sorted()
                        .map(label -> new Choice(label, label))
                        .toList());
    }

    private static Stream<Choice> steps(Procedure procedure, Person person) {
        return procedure.tasks().values().stream()
                .filter(task -> person.offices().contains(task.office()) || task.isApplicants())
                .map(task -> new Choice(task.id(), task.name()))
                .sorted(Comparator.comparing(Choice::label));
    }
}
