package de.amtsweg.processes.tasks;

import de.amtsweg.forms.time.CityTime;
import de.amtsweg.processes.Person;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows a person's filter means, in SQL. Rows are read desk by desk, each in the order of an index, and merged: what a
 * page costs depends on its length and on the number of desks, and not on how much lies on them.
 */
final class Selection {

    private static final List<String> ALL = List.of("OPEN", "APPLICANT", "POSTPONED");

    private final List<String> desks;
    private final List<String> states;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final String mark;

    private Selection(String mark, List<String> desks, List<String> states) {
        this.mark = mark;
        this.desks = desks;
        this.states = states;
    }

    /** @param kept ids of the cases that the person is kept out of */
    static Selection of(Person staff, String[] kept, Filter filter, Instant now) {
        return of(staff, kept, filter, now, "");
    }

    /** @param mark tells its parameters from those of others in the same statement */
    static Selection of(Person staff, String[] kept, Filter filter, Instant now, String mark) {
        var selection = new Selection(
                mark,
                staff.offices().stream()
                        .filter(office ->
                                filter.office().isEmpty() || filter.office().equals(office))
                        .sorted()
                        .toList(),
                switch (filter.state()) {
                    case APPLICANT -> List.of("APPLICANT");
                    case POSTPONED -> List.of("POSTPONED");
                    case ALL -> ALL;
                    default -> List.of("OPEN");
                });
        selection.parameters.put("desks" + mark, selection.desks.toArray(String[]::new));
        selection.restrict(staff, filter, CityTime.date(now));
        selection.without(kept);
        return selection;
    }

    /** Costs nothing while there are none. */
    private void without(String[] cases) {
        if (cases.length > 0) {
            conditions.add("t.case_id <> all (:without%s::uuid[])".formatted(mark));
            parameters.put("without" + mark, cases);
        }
    }

    private void restrict(Person staff, Filter filter, LocalDate today) {
        switch (filter.state()) {
            case FREE -> conditions.add("t.assignee is null");
            case MINE -> where("t.assignee =", "me", staff.id());
            case COLLEAGUES -> where("t.assignee <>", "me", staff.id());
            default -> {}
        }
        if (!filter.procedure().isEmpty()) {
            where("t.procedure =", "procedure", filter.procedure());
        }
        if (!filter.step().isEmpty()) {
            where("t.key =", "step", filter.step());
        }
        if (!filter.district().isEmpty()) {
            where("t.district =", "district", filter.district());
        }
        if (filter.days() > 0) {
            where("t.filed <", "filed", start(today.minusDays(filter.days() - 1L)));
        }
        switch (filter.due()) {
            case OVERDUE -> where("t.due <", "today", start(today));
            case TODAY -> between(today, today.plusDays(1));
            case WEEK -> between(today, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
            case NONE -> conditions.add("t.due = 'infinity'");
            default -> {}
        }
    }

    private void between(LocalDate from, LocalDate to) {
        where("t.due >=", "from", start(from));
        where("t.due <", "to", start(to));
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(CityTime.start(day));
    }

    private void where(String condition, String name, Object value) {
        conditions.add("%s :%s%s".formatted(condition, name, mark));
        parameters.put(name + mark, value);
    }

    /** Only rows with these words, as a {@code tsquery}. */
    void having(String words) {
        conditions.add("t.words @@ :words%s::tsquery".formatted(mark));
        parameters.put("words" + mark, words);
    }

    boolean isEmpty() {
        return desks.isEmpty();
    }

    List<String> desks() {
        return desks;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The rows of one desk, of all states meant, for a {@code lateral} after {@link #places()}. */
    String ofPlace() {
        return String.join(
                " and ", prepended("t.desk = place.desk", states.size() > 1 ? "t.state = place.state" : state()));
    }

    /** The rows of all desks at once. */
    String ofAll() {
        return String.join(
                " and ",
                prepended(
                        "t.desk = any (:desks%s)".formatted(mark),
                        states.size() > 1 ? "t.state in ('%s')".formatted(String.join("', '", ALL)) : state()));
    }

    /** A literal, so that an index for one state is found. */
    private String state() {
        return "t.state = '%s'".formatted(states.get(0));
    }

    private List<String> prepended(String... first) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(conditions);
        return all;
    }

    /** Where rows lie in order: each desk, and each state on it. */
    String places() {
        return states.size() == 1
                ? "unnest(:desks) place(desk)"
                : "(select desk, state from unnest(:desks) desk, unnest(array['%s']) state) place"
                        .formatted(String.join("', '", ALL));
    }

    int placesCount() {
        return desks.size() * states.size();
    }
}
