package de.amtsweg.processes.gate;

import de.amtsweg.processes.xml.Node;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long timers wait. */
public final class Timers {

    /** A model may wake its case this often, and no more. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** A hundred years; what is longer may overflow, and then waits for nothing. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Pattern CYCLE = Pattern.compile("R[0-9]{0,3}/(P[0-9A-Z]+)");
    private static final Pattern PERIOD = Pattern.compile("P([0-9YMWD]*)(T[0-9HMS]+)?");

    private Timers() {}

    /** Repeating timers that fire more often than once an hour, or whose interval cannot be determined. */
    public static List<Node> tooFast(Node root) {
        var fast = new ArrayList<Node>();
        root.each(node -> {
            if (node.name().equals("timeCycle")
                    && cycle(node.text()).filter(Timers::isLong).isEmpty()) {
                fast.add(node);
            }
        });
        return fast;
    }

    /** The time between two firings of {@code R/P1D} or {@code R3/PT12H}; empty for anything else, such as cron. */
    static Optional<Duration> cycle(String text) {
        var cycle = CYCLE.matcher(text);
        return cycle.matches() ? duration(cycle.group(1)) : Optional.empty();
    }

    static boolean waitsLong(Node timer) {
        return timer.children("timeDuration")
                .flatMap(node -> duration(node.text()).stream())
                .anyMatch(Timers::isLong);
    }

    private static boolean isLong(Duration duration) {
        return duration.compareTo(SHORTEST) >= 0;
    }

    /** An ISO duration with months as 28 days; empty if the text is not one. */
    static Optional<Duration> duration(String text) {
        var parts = PERIOD.matcher(text);
        if (!parts.matches() || text.length() > 20 || text.equals("P")) {
            return Optional.empty();
        }
        try {
            var days = parts.group(1).isEmpty() ? Period.ZERO : Period.parse("P" + parts.group(1));
            var time = parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2));
            return Optional.of(time.plusDays(days.toTotalMonths() * 28 + days.getDays()))
                    .filter(waited -> waited.compareTo(LONGEST) <= 0);
        } catch (DateTimeParseException | ArithmeticException noDuration) {
            return Optional.empty();
        }
    }
}
