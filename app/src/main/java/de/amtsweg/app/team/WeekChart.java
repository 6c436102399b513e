package de.amtsweg.app.team;

import de.amtsweg.processes.analytics.TeamFigures.Week;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two bars for each week, in the units of the drawing: what has come, and what has been done. Attributes of the drawing and no
 * styles, which the content security policy forbids.
 */
public record WeekChart(List<Group> groups) {

    private static final int WIDTH = 44;
    private static final int BASE = 110;
    private static final int HIGHEST = 84;

    /** @param y where the bar begins */
    public record Bar(int value, int x, int y, int height) {

        static Bar of(int value, int most, int x) {
            int height = value == 0 ? 0 : Math.max(1, Math.round((float) value * HIGHEST / most));
            return new Bar(value, x, BASE - height, height);
        }

        /** Where its number is written. */
        public int top() {
            return y - 4;
        }

        public int middle() {
            return x + 9;
        }
    }

    /** @param number of the week in its year */
    public record Group(int number, int middle, Bar begun, Bar ended) {}

    static WeekChart of(List<Week> weeks) {
        int most = weeks.stream()
                .mapToInt(week -> Math.max(week.begun(), week.ended()))
                .max()
                .orElse(0);
        return new WeekChart(IntStream.range(0, weeks.size())
                .mapToObj(i -> group(weeks.get(i), Math.max(most, 1), i * WIDTH))
                .toList());
    }

    private static Group group(Week week, int most, int x) {
        return new Group(
                number(week), x + WIDTH / 2, Bar.of(week.begun(), most, x + 3), Bar.of(week.ended(), most, x + 23));
    }

    static int number(Week week) {
        return week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public boolean isEmpty() {
        return groups.stream()
                .allMatch(group -> group.begun().value() == 0 && group.ended().value() == 0);
    }

    public int width() {
        return groups.size() * WIDTH;
    }
}
