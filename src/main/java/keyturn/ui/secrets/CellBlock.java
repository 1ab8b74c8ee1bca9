package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.SecretText;

/// Values in rows and columns, all rows of one length. A cell without a value leaves what it is pasted on as it
/// is.
record CellBlock(List<List<Optional<SecretText>>> rows) {

    CellBlock {
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        rows = rows.stream().map(row -> filled(row, widest)).toList();
    }

    int height() {
        return rows.size();
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    /// How many of its cells have a value.
    long values() {
        return rows.stream().flatMap(List::stream).filter(Optional::isPresent).count();
    }

    /// Reads what spreadsheets put on the clipboard: rows by line ends, cells by tabs, a cell with either or with
    /// quotation marks in quotation marks, which are doubled within. A key in PEM is one value. Dots that stand
    /// for a secret are no value.
    static CellBlock parse(String text) {
        if (text.strip().startsWith("-----BEGIN ") && text.indexOf('\t') < 0) {
            return new CellBlock(List.of(List.of(Optional.of(SecretText.of(text.strip())))));
        }
        var rows = new ArrayList<List<Optional<SecretText>>>();
        var row = new ArrayList<Optional<SecretText>>();
        int at = 0;
        while (at <= text.length()) {
            int closing = closingQuote(text, at);
            int end = closing < 0 ? cellEnd(text, at) : closing + 1;
            String cell = closing < 0
                    ? text.substring(at, end)
                    : text.substring(at + 1, closing).replace("\"\"", "\"");
            row.add(value(cell));
            boolean lineEnds = end >= text.length() || text.charAt(end) != '\t';
            if (lineEnds) {
                rows.add(List.copyOf(row));
                row.clear();
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
            if (at == text.length() && lineEnds) {
                break; // the line end behind the last row
            }
        }
        return new CellBlock(rows);
    }

    private static Optional<SecretText> value(String cell) {
        return cell.isEmpty() || cell.startsWith(SecretText.MASK) ? Optional.empty() : Optional.of(SecretText.of(cell));
    }

    private static int cellEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\t' && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /// Where the quotation mark is that closes a cell; -1 if the cell is not one that a spreadsheet has quoted.
    private static int closingQuote(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '"') {
            return -1;
        }
        for (int at = from + 1; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    boolean ends = at + 1 == text.length() || "\t\r\n".indexOf(text.charAt(at + 1)) >= 0;
                    boolean needed =
                            text.substring(from + 1, at).chars().anyMatch(it -> it == '\t' || it == '\n' || it == '"');
                    return ends && needed ? at : -1;
                }
            }
        }
        return -1;
    }

    private static List<Optional<SecretText>> filled(List<Optional<SecretText>> row, int width) {
        var cells = new ArrayList<>(row);
        while (cells.size() < width) {
            cells.add(Optional.empty());
        }
        return List.copyOf(cells);
    }
}
