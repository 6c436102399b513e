package de.amtsweg.processes.drafts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page in a browser sends is numbered there, since its messages overtake one another.
 *
 * @param sitting one load of the page
 * @param number counts up from 1 within the sitting
 */
public record Turn(String sitting, int number) {

    private static final Pattern FORMAT = Pattern.compile("([0-9a-z]{1,20})-([0-9]{1,8})");

    /** @return nothing where a page does not count, such as one without scripts, which sends one message only */
    public static Optional<Turn> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(FORMAT::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Turn(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }
}
