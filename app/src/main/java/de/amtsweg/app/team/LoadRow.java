package de.amtsweg.app.team;

import de.amtsweg.processes.analytics.TeamFigures.Load;
import de.amtsweg.processes.tasks.Filter;
import java.util.List;

/**
 * A step of the office's list.
 *
 * @param share of the open tasks of the fullest step, in percent
 */
public record LoadRow(Load load, String office, int share) {

    static List<LoadRow> of(List<Load> loads, String office) {
        int most = loads.stream().mapToInt(Load::open).max().orElse(0);
        return loads.stream()
                .map(load -> new LoadRow(load, office, most == 0 ? 0 : Math.round(100f * load.open() / most)))
                .toList();
    }

    /** The list of just these tasks. */
    public String link(String name, String value) {
        return "/amt?"
                + Filter.NONE
                        .with("amt", office)
                        .with("verfahren", load.procedure())
                        .with("schritt", load.step())
                        .with(name, value)
                        .query();
    }
}
