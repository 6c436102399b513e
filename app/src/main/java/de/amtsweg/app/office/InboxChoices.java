package de.amtsweg.app.office;

import de.amtsweg.forms.schema.Field;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.procedures.Procedure;
import de.amtsweg.processes.tasks.Filter;
import de.amtsweg.processes.tasks.Inbox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the filters offer: only what can be on the person's desks. */
@Component
class InboxChoices {

    private static final List<String> STATES =
            List.of("", "frei", "meine", "kollegen", "wiedervorlage", "wartet", "alle");
    private static final List<String> DUE = List.of("", "ueberfaellig", "heute", "woche", "ohne");
    private static final List<String> AGES = List.of("", "7", "30", "90");
    private static final List<String> ORDERS =
            List.of("dringlichkeit", "frist", "eingang", "-eingang", "name", "aktenzeichen");

    private final Procedures procedures;
    private final Offices offices;
    private final MessageSource messages;

    InboxChoices(Procedures procedures, Offices offices, MessageSource messages) {
        this.procedures = procedures;
        this.offices = offices;
        this.messages = messages;
    }

    record Choice(String value, String label) {}

    /** A list to choose from; its name is that of the address's parameter. */
    record Choices(String name, String label, String chosen, List<Choice> choices) {}

    /** One with nothing to choose is left out. */
    List<Choices> of(Person person, Filter filter, Locale locale) {
        var own = procedures.all().stream()
                .filter(procedure -> procedure.isOfOneOf(person.offices()))
                .toList();
        var lists = new ArrayList<Choices>();
        some("amt", filter, locale, offices(person, locale)).ifPresent(lists::add);
        some("verfahren", filter, locale, procedures(own, locale)).ifPresent(lists::add);
        some("schritt", filter, locale, steps(own, person, filter)).ifPresent(lists::add);
        some("bezirk", filter, locale, districts(own)).ifPresent(lists::add);
        lists.add(worded("stand", STATES, filter, locale));
        lists.add(worded("frist", DUE, filter, locale));
        lists.add(worded("alter", AGES, filter, locale));
        lists.add(new Choices(
                "sortierung",
                word("inbox.order", locale),
                filter.order().word(),
                ORDERS.stream()
                        .map(order -> new Choice(order, word("inbox.sorted." + order, locale)))
                        .toList()));
        return lists;
    }

    private Optional<Choices> some(String name, Filter filter, Locale locale, Stream<Choice> found) {
        var chosen = filter.parameters().getOrDefault(name, "");
        var choices = new ArrayList<>(found.toList());
        if (choices.size() < 2 && chosen.isEmpty()) {
            return Optional.empty();
        }
        choices.add(0, new Choice("", word("inbox.filter.%s.all".formatted(name), locale)));
        return Optional.of(new Choices(name, word("inbox.filter." + name, locale), chosen, choices));
    }

    private Choices worded(String name, List<String> words, Filter filter, Locale locale) {
        return new Choices(
                name,
                word("inbox.filter." + name, locale),
                filter.parameters().getOrDefault(name, ""),
                words.stream()
                        .map(word -> new Choice(
                                word,
                                word("inbox.filter.%s.%s".formatted(name, word.isEmpty() ? "any" : word), locale)))
                        .toList());
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private Stream<Choice> offices(Person person, Locale locale) {
        return person.offices().stream()
                .map(offices::find)
                .flatMap(Optional::stream)
                .map(office -> new Choice(office.key(), InboxViews.name(office, locale)))
                .sorted(Comparator.comparing(Choice::label));
    }

    private static Stream<Choice> procedures(List<Procedure> own, Locale locale) {
        return own.stream()
                .map(procedure -> new Choice(procedure.key(), procedure.name(locale)))
                .sorted(Comparator.comparing(Choice::label));
    }

    /** Of the chosen procedure; none while none is chosen. */
    private static Stream<Choice> steps(List<Procedure> own, Person person, Filter filter) {
        return own.stream()
                .filter(procedure -> procedure.key().equals(filter.procedure()))
                .flatMap(procedure -> procedure.tasks().values().stream())
                .filter(task -> person.offices().contains(task.office()) || task.isApplicants())
                .map(task -> new Choice(task.id(), task.name()))
                .sorted(Comparator.comparing(Choice::label));
    }

    private static Stream<Choice> districts(List<Procedure> own) {
        return own.stream()
                .flatMap(procedure -> procedure.form().fields())
                .filter(field -> Inbox.DISTRICT.equals(field.properties().get(Inbox.MARK)))
                .flatMap(field -> field.options().stream())
                .map(Field.Option::label)
                .distinct()
                .sorted()
                .map(label -> new Choice(label, label));
    }
}
