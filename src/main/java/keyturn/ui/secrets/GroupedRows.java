package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import keyturn.policy.BuiltInWords;

/// The rows that the filters leave, under their headings.
final class GroupedRows {

    private GroupedRows() {}

    /// @param typed     what key or category must contain; looks into collapsed groups as well
    /// @param collapsed categories whose keys are hidden
    static List<MatrixRow> of(Matrix matrix, KeyFilter filter, String typed, Set<String> collapsed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        var groups = new LinkedHashMap<String, List<MatrixRow.Entry>>();
        for (MatrixRow.Entry row : matrix.rows()) {
            if (matrix.keeps(filter, row.key()) && matches(row, wanted)) {
                groups.computeIfAbsent(row.category(), _ -> new ArrayList<>()).add(row);
            }
        }
        var arranged = new ArrayList<MatrixRow>();
        groups.forEach((category, entries) -> {
            boolean hidden = wanted.isEmpty() && collapsed.contains(category);
            arranged.add(new MatrixRow.Group(category, entries.size(), hidden));
            if (!hidden) {
                arranged.addAll(entries);
            }
        });
        return arranged;
    }

    private static boolean matches(MatrixRow.Entry row, String wanted) {
        return wanted.isEmpty()
                || row.key().name().toLowerCase(Locale.ROOT).contains(wanted)
                || BuiltInWords.shown(row.category()).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
