package de.amtsweg.forms.types;

import de.amtsweg.forms.answers.Answer;
import de.amtsweg.forms.answers.Problem;
import de.amtsweg.forms.expressions.Scope;
import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.FieldKind;
import de.amtsweg.forms.schema.FieldTexts;
import de.amtsweg.forms.time.CityTime;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time of day, or both, on the city's clocks; for both, the day is typed into one control and the time into
 * another.
 */
record Moment(Part part, InstantSource clock) implements FieldKind {

    enum Part {
        DATE,
        TIME,
        DATETIME
    }

    private static final int YEARS_AHEAD = 20;

    /** Longer than any day and time in words. */
    private static final int LONGEST = 100;

    @Override
    public Answer read(Field field, List<String> typed, Scope scope) {
        var written = part == Part.DATETIME ? String.join(" ", typed) : FieldKind.first(typed);
        if (written.isBlank()) {
            return Answer.NOTHING;
        }
        if (written.length() > LONGEST) {
            return misread(field);
        }
        var text = written.strip().replaceAll("\\s+", " ");
        var zone = ClockZone.of(field);
        if (part == Part.TIME) {
            return Moments.time(text)
                    .map(time -> Answer.of(zone.written(time, clock)))
                    .orElseGet(() -> misread(field));
        }
        var moments = new Moments(latest(field));
        if (part == Part.DATE) {
            return moments.date(text).map(date -> Answer.of(date.toString())).orElseGet(() -> misread(field));
        }
        return moments.moment(text)
                .map(moment ->
                        CityTime.exists(moment) ? Answer.of(zone.written(moment)) : Answer.wrong(field.problem("gap")))
                .orElseGet(() -> misread(field));
    }

    private Answer misread(Field field) {
        return Answer.wrong(field.problem(part.name().toLowerCase(Locale.ROOT)));
    }

    /**
     * What is behind us is meant where nothing else is allowed, unless it lies just ahead, which is a mistake to point out;
     * elsewhere some years ahead may be meant, too.
     */
    private LocalDate latest(Field field) {
        var today = CityTime.date(clock.instant());
        return "today".equals(field.properties().get("latest")) ? today.plusYears(1) : today.plusYears(YEARS_AHEAD);
    }

    @Override
    public @Nullable Problem judge(Field field, Object answer, Scope scope) {
        var zone = ClockZone.of(field);
        if (part != Part.TIME) {
            var date = part == Part.DATE
                    ? LocalDate.parse(answer.toString())
                    : zone.moment(answer.toString()).toLocalDate();
            var today = CityTime.date(clock.instant());
            if ("today".equals(field.properties().get("latest")) && date.isAfter(today)) {
                return field.problem("future");
            }
            if ("today".equals(field.properties().get("earliest")) && date.isBefore(today)) {
                return field.problem("past");
            }
            if (date.getYear() < 1900 || date.getYear() > 2199) {
                return field.problem("date");
            }
        }
        var interval = field.rules().interval();
        if (interval != null && part != Part.DATE) {
            var time = part == Part.TIME
                    ? zone.time(answer.toString(), clock)
                    : zone.moment(answer.toString()).toLocalTime();
            if (time.toSecondOfDay() / 60 % interval != 0) {
                return field.problem("interval", interval);
            }
        }
        return null;
    }

    @Override
    public String order(Field field, Object answer) {
        var zone = ClockZone.of(field);
        try {
            return switch (part) {
                case DATE -> answer.toString();
                case TIME -> zone.time(answer.toString(), clock).toString();
                case DATETIME -> zone.moment(answer.toString()).toString();
            };
        } catch (DateTimeException notAMoment) {
            return answer.toString();
        }
    }

    @Override
    public String shown(Field field, Object answer, FieldTexts texts, Scope scope) {
        var zone = ClockZone.of(field);
        try {
            return switch (part) {
                case DATE -> CityTime.day(LocalDate.parse(answer.toString()), texts.locale());
                case TIME ->
                    texts.words(
                            "forms.time.shown",
                            zone.time(answer.toString(), clock).toString());
                case DATETIME -> {
                    var moment = zone.moment(answer.toString());
                    yield CityTime.day(moment, texts.locale()) + ", "
                            + texts.words(
                                    "forms.time.shown", moment.toLocalTime().toString());
                }
            };
        } catch (DateTimeException notAMoment) {
            return answer.toString();
        }
    }

    @Override
    public List<String> typed(Field field, Object answer) {
        var zone = ClockZone.of(field);
        try {
            return switch (part) {
                case DATE -> List.of(CityTime.day(LocalDate.parse(answer.toString()), Locale.GERMAN));
                case TIME -> List.of(zone.time(answer.toString(), clock).toString());
                case DATETIME -> {
                    var moment = zone.moment(answer.toString());
                    yield List.of(
                            CityTime.day(moment, Locale.GERMAN),
                            moment.toLocalTime().toString());
                }
            };
        } catch (DateTimeException notAMoment) {
            return List.of(answer.toString());
        }
    }
}
