package de.amtsweg.processes.drafts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page numbers what it sends, since its messages may overtake one another.
 *
 * @param sitting one load of the page
 * @param number counts from 1 within the sitting
 */
public record Turn(String sitting, int number) {

    private static final Pattern FORMAT = Pattern.compile("([0-9a-z]{1,20})-([0-9]{1,8})");

    /** @return empty if the page does not count, such as one without scripts, which sends only one message */
    public static Optional<Turn> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(FORMAT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Turn(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }
}
