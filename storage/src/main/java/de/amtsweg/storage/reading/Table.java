package de.amtsweg.storage.reading;

import java.util.List;

/** A table in plain text: its lines have the same number of columns. */
final class Table {

    private static final int FEWEST_LINES = 3;
    private static final int ENOUGH = 50;

    private Table() {}

    static boolean is(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).limit(ENOUGH).toList();
        return lines.size() >= FEWEST_LINES
                && (separates(';', lines) || separates('\t', lines) || separates(',', lines));
    }

    private static boolean separates(char separator, List<String> lines) {
        long columns = count(separator, lines.get(0));
        return columns > 0 && lines.stream().allMatch(line -> count(separator, line) == columns);
    }

    private static long count(char separator, String line) {
        return line.replaceAll("\"[^\"]*\"", "")
                .chars()
                .filter(c -> c == separator)
                .count();
    }
}
