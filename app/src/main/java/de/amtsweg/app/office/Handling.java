package de.amtsweg.app.office;

import de.amtsweg.forms.types.TypedDay;
import de.amtsweg.processes.bulk.Work.Action;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed to put a task aside, or to give it away; for one task or for many.
 *
 * @param to account id of a colleague, or key of an office
 * @param day as it was typed
 * @param days from today, for whoever presses a button instead of typing a day
 * @param note a reason, or a message
 */
record Handling(String to, String day, String days, String note) {

    static final Handling NONE = new Handling("", "", "", "");

    /** By the word in addresses. */
    static final Map<String, Action> ACTIONS = Map.of(
            "uebernehmen", Action.CLAIM,
            "zuruecklegen", Action.RELEASE,
            "zuweisen", Action.ASSIGN,
            "wiedervorlage", Action.POSTPONE,
            "abgeben", Action.HAND_OVER,
            "abschliessen", Action.COMPLETE);

    /** Nobody explains at length here; there are notes for that. */
    private static final int LONGEST = 500;

    static Handling of(HttpServletRequest request) {
        return of(request::getParameter);
    }

    static Handling of(Map<String, List<String>> sent) {
        return of(name -> sent.getOrDefault(name, List.of("")).get(0));
    }

    private static Handling of(UnaryOperator<@Nullable String> sent) {
        return new Handling(
                typed(sent.apply("an")),
                typed(sent.apply("tag")),
                typed(sent.apply("tage")),
                typed(sent.apply("notiz")));
    }

    private static String typed(@Nullable String sent) {
        var said = sent == null ? "" : sent.strip();
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }

    /** The day that is meant, whether or not a task can be put aside until then. */
    Optional<LocalDate> until(LocalDate today) {
        return days.matches("[1-9][0-9]{0,2}")
                ? Optional.of(today.plusDays(Integer.parseInt(days)))
                : TypedDay.of(day, today.plusYears(2));
    }
}
