package de.amtsweg.forms.pages;

import de.amtsweg.forms.pages.FormView.Cell;
import de.amtsweg.forms.pages.FormView.ColumnsRow;
import de.amtsweg.forms.pages.FormView.Row;
import de.amtsweg.forms.schema.Place;
import java.util.ArrayList;
import java.util.List;

/** Puts components of the same row side by side. */
final class Layout {

    private static final int COLUMNS = 16;

    private final List<Row> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private String before = "";

    void add(Place place, Row row) {
        if (place.row().isEmpty() || !place.row().equals(before)) {
            close();
        }
        before = place.row();
        cells.add(new Cell(place.columns(), row));
    }

    List<Row> rows() {
        close();
        return rows;
    }

    /** What fills the whole row is drawn as it is. */
    private void close() {
        if (cells.size() > 1 || cells.size() == 1 && cells.get(0).columns() % COLUMNS > 0) {
            rows.add(new ColumnsRow(shared()));
        } else {
            cells.forEach(cell -> rows.add(cell.row()));
        }
        cells.clear();
    }

    /** Cells without a width share what the others leave. */
    private List<Cell> shared() {
        int taken = cells.stream().mapToInt(Cell::columns).sum();
        int open = (int) cells.stream().filter(cell -> cell.columns() == 0).count();
        int each = open == 0 ? 0 : Math.max(1, (COLUMNS - taken) / open);
        return cells.stream()
                .map(cell -> cell.columns() == 0 ? new Cell(each, cell.row()) : cell)
                .toList();
    }
}
