package de.amtsweg.app.office;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Office;
import de.amtsweg.processes.Offices;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.cases.Recusals;
import de.amtsweg.processes.colleagues.Colleague;
import de.amtsweg.processes.colleagues.Colleagues;
import de.amtsweg.processes.tasks.Task;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** To whom, and until when. */
@Component
class HandlingChoices {

    private final Colleagues colleagues;
    private final Offices offices;
    private final Recusals recusals;
    private final InstantSource clock;

    HandlingChoices(Colleagues colleagues, Offices offices, Recusals recusals, InstantSource clock) {
        this.colleagues = colleagues;
        this.offices = offices;
        this.recusals = recusals;
        this.clock = clock;
    }

    /**
     * @param colleagues of the task's office, without whoever holds it
     * @param offices others than the task's
     * @param earliest the first day until which a task can be put aside
     */
    record Choices(List<Colleague> colleagues, List<To> offices, LocalDate earliest) {}

    record To(String key, String name) {}

    Choices of(Task task, Person person, Locale locale) {
        var recused = recusals.of(task.caseId());
        var all = of(List.of(task.office()), locale, task.assignee() == null ? "" : task.assignee());
        return new Choices(
                all.colleagues().stream()
                        .filter(colleague -> !recused.contains(colleague.id()))
                        .toList(),
                all.offices(),
                all.earliest());
    }

    /** @param except account id of somebody who is left out */
    Choices of(Collection<String> own, Locale locale, String except) {
        return new Choices(
                colleagues.of(own).stream()
                        .filter(colleague -> !colleague.id().equals(except))
                        .toList(),
                offices.all().stream()
                        .filter(office -> own.size() > 1 || !own.contains(office.key()))
                        .map(office -> to(office, locale))
                        .sorted(Comparator.comparing(To::name))
                        .toList(),
                CityTime.date(clock.instant()).plusDays(1));
    }

    private static To to(Office office, Locale locale) {
        return new To(office.key(), InboxViews.name(office, locale));
    }
}
