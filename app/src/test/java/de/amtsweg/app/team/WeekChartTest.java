package de.amtsweg.app.team;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.app.team.WeekChart.Bar;
import de.amtsweg.processes.analytics.TeamFigures.Week;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekChartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 28);

    @Test
    void theHighestBarFillsTheDrawingAndTheSmallestCanBeSeen() {
        var groups = WeekChart.of(List.of(new Week(MONDAY, 0, 1), new Week(MONDAY.plusWeeks(1), 500, 250)))
                .groups();
        assertThat(groups).extracting(group -> group.begun().height()).containsExactly(0, 84);
        assertThat(groups).extracting(group -> group.ended().height()).containsExactly(1, 42);
        assertThat(groups).allMatch(group -> stands(group.begun()) && stands(group.ended()));
        assertThat(groups).extracting(WeekChart.Group::number).containsExactly(53, 1);
    }

    @Test
    void weeksWithoutAnythingHaveNoBars() {
        assertThat(WeekChart.of(List.of(new Week(MONDAY, 0, 1))).isEmpty()).isFalse();
        var chart = WeekChart.of(List.of(new Week(MONDAY, 0, 0)));
        assertThat(chart.isEmpty()).isTrue();
        assertThat(chart.groups())
                .allMatch(group -> group.begun().height() == 0 && group.ended().height() == 0);
    }

    private static boolean stands(Bar bar) {
        return bar.y() + bar.height() == 110 && bar.top() > 0;
    }
}
