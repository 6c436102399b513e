package de.amtsweg.app.web;

import de.amtsweg.forms.time.CityTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes moments in the language of the page. */
@Component
public class Dates {

    private final InstantSource clock;

    Dates(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the day of the moment has ended: until then, what is due on it is not overdue. */
    public boolean isOver(@Nullable Instant moment) {
        return moment != null && CityTime.date(moment).isBefore(CityTime.date(clock.instant()));
    }

    public String day(Instant moment) {
        return day(moment, LocaleContextHolder.getLocale());
    }

    public String day(Instant moment, Locale locale) {
        return CityTime.day(moment, locale);
    }

    public String of(LocalDate day) {
        return day(CityTime.start(day));
    }

    /** @param day as ISO writes it */
    public String ofIso(String day) {
        return of(LocalDate.parse(day));
    }

    public String time(Instant moment) {
        return CityTime.time(moment, LocaleContextHolder.getLocale());
    }

    /** The time of day alone. */
    public String clock(Instant moment) {
        return CityTime.clock(moment);
    }
}
