package de.amtsweg.processes.tasks;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list: after the task with this value in the column that it is sorted by, and this id. It stays where it is
 * whatever happens to tasks before and after it, and to the task itself.
 *
 * @param value as SQL reads it
 */
public record Cursor(String value, String id) {

    private static final Pattern WRITTEN = Pattern.compile("(.{0,300})~([0-9a-zA-Z-]{1,64})", Pattern.DOTALL);

    /** Three centuries before and after 1970: SQL reads no year before the first. */
    private static final Pattern MICROS = Pattern.compile("-?[0-9]{1,16}");

    private static final String NEVER = "infinity";

    /** @param written as in addresses; anything else is no cursor */
    public static Optional<Cursor> of(String written, Sort by) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var value = parts.group(1);
        if (!by.type().equals("timestamptz") || value.equals(NEVER)) {
            return Optional.of(new Cursor(value, parts.group(2)));
        }
        return MICROS.matcher(value).matches()
                ? Optional.of(new Cursor(
                        Instant.EPOCH
                                .plus(Long.parseLong(value), ChronoUnit.MICROS)
                                .toString(),
                        parts.group(2)))
                : Optional.empty();
    }

    static Cursor at(Task task, Sort by) {
        return new Cursor(
                switch (by) {
                    case URGENCY -> written(task.urgent());
                    case DUE -> written(task.due());
                    case CREATED -> task.created().toString();
                    case NAME -> task.sortName();
                    case REFERENCE -> task.reference();
                    case PROCEDURE -> task.procedureName();
                    case STEP -> task.name();
                    case ASSIGNEE -> task.assigneeName() == null ? "" : task.assigneeName();
                },
                task.id());
    }

    private static String written(@Nullable Instant moment) {
        return moment == null ? NEVER : moment.toString();
    }

    /** For addresses. */
    public String written(Sort by) {
        return (by.type().equals("timestamptz") && !value.equals(NEVER)
                        ? ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(value))
                        : value)
                + "~" + id;
    }
}
