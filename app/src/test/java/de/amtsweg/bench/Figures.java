package de.amtsweg.bench;

import java.util.List;
import java.util.Locale;

/** What was measured, as a Markdown table. */
public class Figures {

    private final StringBuilder text = new StringBuilder();

    public void table(String... columns) {
        text.append('\n');
        row((Object[]) columns);
        text.append("|").append(" --- |".repeat(columns.length)).append('\n');
    }

    public void row(Object... cells) {
        text.append('|');
        for (var cell : cells) {
            text.append(' ')
                    .append(cell instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : cell)
                    .append(" |");
        }
        text.append('\n');
    }

    public void say(String line, Object... values) {
        text.append('\n').append(String.format(Locale.ROOT, line, values)).append('\n');
    }

    /** In milliseconds. */
    static double percentile(List<Long> nanos, int percent) {
        var sorted = nanos.stream().sorted().toList();
        int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
