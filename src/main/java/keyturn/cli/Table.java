package keyturn.cli;

import java.util.ArrayList;
import java.util.List;

/// A table for people: a head and rows, columns padded to the widest cell.
final class Table {

    private static final String GAP = "  ";

    private final List<List<Cell>> rows = new ArrayList<>();

    /// What stands in one place.
    record Cell(String text, Ink ink) {
        Cell {
            text = Visible.of(text);
        }

        int width() {
            return text.codePointCount(0, text.length());
        }
    }

    Table(String... head) {
        var cells = new ArrayList<Cell>();
        for (String title : head) {
            cells.add(new Cell(title, Ink.HEAD));
        }
        rows.add(cells);
    }

    static Cell cell(String text) {
        return new Cell(text, Ink.PLAIN);
    }

    static Cell cell(String text, Ink ink) {
        return new Cell(text, ink);
    }

    /// @param cells as many as the head has
    void row(Cell... cells) {
        rows.add(List.of(cells));
    }

    /// The lines, each with its line feed.
    String lines(boolean colour) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<Cell> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).width());
            }
        }
        var out = new StringBuilder();
        for (List<Cell> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                Cell cell = row.get(i);
                line.append(colour && !cell.text().isEmpty() ? cell.ink().on(cell.text()) : cell.text());
                line.append(i + 1 < columns ? " ".repeat(widths[i] - cell.width()) + GAP : "");
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }
}
