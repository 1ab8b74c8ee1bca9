package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keyturn.app.State;
import keyturn.edit.Edits;
import keyturn.env.EnvKey;
import keyturn.policy.Policy;
import keyturn.ui.ShownKeys;

/// The rows of the matrix in order: by category, then as the files have them.
final class MatrixKeys {

    private MatrixKeys() {}

    static List<MatrixRow.Entry> of(State state, Edits edits) {
        Policy policy = state.policy().policy();
        Map<String, Integer> categoryOrder = new HashMap<>();
        policy.categories().forEach(category -> categoryOrder.put(category, categoryOrder.size()));

        var rows = new ArrayList<MatrixRow.Entry>();
        for (EnvKey key : ShownKeys.of(state, edits)) {
            rows.add(new MatrixRow.Entry(key, policy.category(key), policy.isSecret(key), policy.type(key)));
        }
        // The sort is stable: within a category keys stand as the files have them, and move with them.
        rows.sort(Comparator.comparingInt(row -> categoryOrder.getOrDefault(row.category(), Integer.MAX_VALUE)));
        return rows;
    }
}
