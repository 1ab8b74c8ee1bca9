package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// The rows that the filters leave, under their headings.
final class GroupedRows {

    private GroupedRows() {}

    /// @param typed     as [KeyQuery]; looks into collapsed groups as well
    /// @param collapsed categories whose keys are hidden
    static List<MatrixRow> of(Matrix matrix, KeyFilter filter, String typed, Set<String> collapsed) {
        KeyQuery query = KeyQuery.of(typed);
        var groups = new LinkedHashMap<String, List<MatrixRow.Entry>>();
        for (MatrixRow.Entry row : matrix.rows()) {
            if (matrix.keeps(filter, row.key()) && query.keeps(matrix, row)) {
                groups.computeIfAbsent(row.category(), _ -> new ArrayList<>()).add(row);
            }
        }
        var arranged = new ArrayList<MatrixRow>();
        groups.forEach((category, entries) -> {
            boolean hidden = query.isEmpty() && collapsed.contains(category);
            arranged.add(new MatrixRow.Group(category, entries.size(), hidden));
            if (!hidden) {
                arranged.addAll(entries);
            }
        });
        return arranged;
    }
}
