package de.amtsweg.forms.parsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The blocks that come with Amtsweg, in {@code forms/blocks}. */
final class SharedBlocks {

    private static final String FOLDER = "/forms/blocks/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");

    private SharedBlocks() {}

    static Optional<String> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (var stream = SharedBlocks.class.getResourceAsStream(FOLDER + name + ".form")) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
