package de.amtsweg.storage.kinds;

import de.amtsweg.storage.reading.Reading;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What can be seen of a document whose kind is to be found.
 *
 * @param pages 0 if the file does not count them
 * @param name of the file
 * @param tool words about the program or the camera that made it
 */
record Paper(String mediaType, int pages, String name, String tool, String text) {

    /** The first page says what a document is; the examples are no longer than one page, either. */
    private static final int READ = 4_000;

    private static final int WORD = 3;
    private static final int ENOUGH_WORDS = 4;

    private static final List<String> TOOLS = List.of(
            "pdf:docinfo:producer",
            "xmp:CreatorTool",
            "generator",
            "extended-properties:Application",
            "tiff:Make",
            "tiff:Model");

    Paper {
        text = text.length() > READ ? text.substring(0, READ) : text;
    }

    static Paper of(Reading reading, String name) {
        var tool = TOOLS.stream()
                .map(reading.metadata()::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Paper(reading.mediaType(), reading.pages(), name, tool, reading.text());
    }

    /** Whether it has so little text that nobody could tell what it is. */
    boolean isBare() {
        return text.isBlank()
                || Tokenizer.lines(text)
                                .flatMap(List::stream)
                                .filter(word -> word.length() >= WORD)
                                .limit(ENOUGH_WORDS)
                                .count()
                        < ENOUGH_WORDS;
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }
}
