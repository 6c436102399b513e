package de.amtsweg.app.office;

import de.amtsweg.app.office.InboxChoices.Choice;
import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.bulk.Work.Action;
import de.amtsweg.processes.cases.Recusals;
import de.amtsweg.processes.colleagues.Colleague;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.tasks.FollowUps;
import de.amtsweg.processes.tasks.Task;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** To whom tasks can be given, and until when they can be put aside; and whether what was typed is among it. */
@Component
class HandlingChoices {

    private final Colleagues colleagues;
    private final Offices offices;
    private final Recusals recusals;
    private final FollowUps followUps;
    private final InstantSource clock;

    HandlingChoices(
            Colleagues colleagues, Offices offices, Recusals recusals, FollowUps followUps, InstantSource clock) {
        this.colleagues = colleagues;
        this.offices = offices;
        this.recusals = recusals;
        this.followUps = followUps;
        this.clock = clock;
    }

    /**
     * @param colleagues of the task's office, without whoever holds it
     * @param offices others than the task's
     * @param earliest the first day until which a task can be put aside
     */
    record Choices(List<Choice> colleagues, List<Choice> offices, LocalDate earliest) {}

    Choices of(Task task, Locale locale) {
        var recused = recusals.of(task.caseId());
        var all = of(List.of(task.office()), locale, task.assignee() == null ? "" : task.assignee());
        return new Choices(
                all.colleagues().stream()
                        .filter(colleague -> !recused.contains(colleague.value()))
                        .toList(),
                all.offices(),
                all.earliest());
    }

    /** @param except account id of somebody who is left out */
    Choices of(Collection<String> own, Locale locale, String except) {
        return new Choices(
                colleagues.of(own).stream()
                        .filter(colleague -> !colleague.id().equals(except))
                        .map(colleague -> new Choice(colleague.id(), colleague.name()))
                        .toList(),
                offices.all().stream()
                        .filter(office -> own.size() > 1 || !own.contains(office.key()))
                        .map(office -> new Choice(office.key(), InboxViews.name(office, locale)))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList(),
                CityTime.date(clock.instant()).plusDays(1));
    }

    /**
     * What is wrong with what was typed for one task.
     *
     * @return the name of the field; empty for none
     */
    String wrong(Action action, Handling typed, Task task, Person person) {
        var wrong = wrong(action, typed);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        return switch (action) {
            case ASSIGN -> {
                // what somebody else works on is not taken from them without a word
                boolean unsaid = task.assignee() != null
                        && !task.isOf(person)
                        && typed.note().isEmpty();
                yield !colleague(typed).isAt(task.office()) ? "an" : unsaid ? "notiz" : "";
            }
            case HAND_OVER -> typed.to().equals(task.office()) ? "an" : "";
            default -> "";
        };
    }

    /** The same for any task. */
    String wrong(Action action, Handling typed) {
        boolean unsaid = typed.note().isEmpty();
        return switch (action) {
            case ASSIGN -> colleagues.find(typed.to()).isEmpty() ? "an" : "";
            case HAND_OVER -> offices.find(typed.to()).isEmpty() ? "an" : unsaid ? "notiz" : "";
            case POSTPONE -> until(typed).isEmpty() ? "tag" : unsaid ? "notiz" : "";
            default -> "";
        };
    }

    Colleague colleague(Handling typed) {
        return colleagues.find(typed.to()).orElseThrow();
    }

    Office office(Handling typed) {
        return offices.find(typed.to()).orElseThrow();
    }

    LocalDate day(Handling typed) {
        return until(typed).orElseThrow();
    }

    /** @return nothing for a day until which no task can be put aside */
    Optional<LocalDate> until(Handling typed) {
        return typed.until(CityTime.date(clock.instant())).filter(followUps::isPossible);
    }
}
