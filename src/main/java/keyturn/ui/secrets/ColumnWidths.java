package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.List;

/// How wide each profile's column is, in pixels: as wide as its widest cell where there is room, the widest cut
/// first where there is not.
final class ColumnWidths {

    /// Dots and a fingerprint.
    private static final double LEAST = 96;

    /// No column that wants more is cut below this.
    private static final double LEAST_CUT = 148;

    /// Room for dots, a fingerprint and a badge, which are not cut, as far as this.
    private static final double MOST_WHOLE = 204;

    /// More than this a setting need not be seen of; the inspector shows all of it.
    private static final double MOST_OF_SETTING = 84;

    /// A letter of the monospace type at 12 px, and of a badge at 11 px bold.
    private static final double LETTER = 7.3;

    private static final double BADGE_LETTER = 6.9;

    /// Four dots, a gap, four letters.
    private static final double MASKED = 64;

    /// Of what is too little room, so much is no reason to scroll: letters are reckoned wide, and a badge that finds no
    /// room says less.
    private static final double GIVES = 0.07;

    /// Beyond so many cells measuring them costs more than it is worth: all columns are equal.
    private static final int MOST_CELLS = 1_000;

    private ColumnWidths() {}

    /// One width for each of `profiles`.
    ///
    /// @param room what they share; where that is too little, the table scrolls sideways
    static List<Double> of(Matrix matrix, List<ProfileColumn> profiles, double room) {
        int columns = profiles.size();
        if (columns == 0) {
            return List.of();
        }
        if (columns * matrix.rows().size() > MOST_CELLS) {
            return List.copyOf(java.util.Collections.nCopies(columns, Math.max(150, Math.floor(room / columns))));
        }
        List<Double> wanted = profiles.stream().map(it -> wanted(matrix, it)).toList();
        double spare = room - sum(wanted);
        if (spare >= 0) {
            return wanted.stream().map(it -> Math.floor(it + spare / columns)).toList();
        }
        double cap = cap(wanted, room);
        List<Double> cut = profiles.stream()
                .map(it -> Math.min(wanted(matrix, it), Math.max(cap, whole(matrix, it))))
                .toList();
        double given = room < sum(cut) && sum(cut) * (1 - GIVES) <= room ? room / sum(cut) : 1;
        return cut.stream().map(it -> Math.floor(it * given)).toList();
    }

    /// What the masked cells of a column need to be seen whole.
    private static double whole(Matrix matrix, ProfileColumn column) {
        return matrix.rows().stream()
                .map(row -> matrix.cell(row, column.profile()))
                .filter(cell -> !(cell.value() instanceof CellValue.Clear))
                .mapToDouble(ColumnWidths::wanted)
                .map(it -> Math.min(it, MOST_WHOLE))
                .max()
                .orElse(0);
    }

    /// The width at which the widest are cut so that all fit.
    private static double cap(List<Double> wanted, double room) {
        var sorted = new ArrayList<>(wanted);
        sorted.sort(null);
        double left = room;
        for (int i = 0; i < sorted.size(); i++) {
            double share = left / (sorted.size() - i);
            if (sorted.get(i) >= share) {
                return Math.max(LEAST_CUT, share);
            }
            left -= sorted.get(i);
        }
        return Double.MAX_VALUE;
    }

    private static double wanted(Matrix matrix, ProfileColumn column) {
        double heading = 26 + column.profile().name().length() * 7 + (column.active() ? 52 : 0);
        double widest = Math.max(LEAST, heading);
        for (MatrixRow.Entry row : matrix.rows()) {
            widest = Math.max(widest, wanted(matrix.cell(row, column.profile())));
        }
        return widest;
    }

    private static double wanted(MatrixCell cell) {
        double text = switch (cell.value()) {
            case CellValue.Masked _ -> MASKED;
            case CellValue.Clear clear ->
                Math.min(MOST_OF_SETTING, clear.firstLine().length() * LETTER);
            case CellValue.NotText _ -> 9 * LETTER;
            case CellValue.Empty(), CellValue.Absent(), CellValue.Unavailable() -> 0;
        };
        double badge = cell.badges().isEmpty()
                ? 0
                : 19 + cell.badges().getFirst().label().length() * BADGE_LETTER;
        double more = cell.badges().size() > 1 ? 22 : 0;
        double mark = cell.staged().isPresent() ? 14 : 0;
        return 16 + text + badge + more + mark;
    }

    private static double sum(List<Double> widths) {
        return widths.stream().mapToDouble(Double::doubleValue).sum();
    }
}
