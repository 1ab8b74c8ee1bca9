package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import keyturn.app.State;
import keyturn.edit.Edits;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.health.Finding;
import keyturn.policy.Policy;
import keyturn.work.Profile;

/// The rows of the matrix in order: by category, then as the files have them.
final class MatrixKeys {

    private MatrixKeys() {}

    static List<MatrixRow.Entry> of(State state, Edits edits) {
        Policy policy = state.policy().policy();
        Map<String, Integer> categoryOrder = new HashMap<>();
        policy.categories().forEach(category -> categoryOrder.put(category, categoryOrder.size()));

        var rows = new ArrayList<MatrixRow.Entry>();
        for (EnvKey key : keys(state, edits)) {
            rows.add(new MatrixRow.Entry(key, policy.category(key), policy.isSecret(key), policy.type(key)));
        }
        // The sort is stable: within a category keys stand as the files have them, and move with them.
        rows.sort(Comparator.comparingInt(row -> categoryOrder.getOrDefault(row.category(), Integer.MAX_VALUE)));
        return rows;
    }

    /// Every key that a profile sets now or sets on disk, and every key that something is found about: one that only
    /// the template has is missing everywhere, and must be seen to be added.
    private static Set<EnvKey> keys(State state, Edits edits) {
        var keys = new LinkedHashSet<EnvKey>();
        for (Profile profile : edits.base().profiles()) {
            keys.addAll(profile.keys());
            edits.document(profile.name()).map(EnvDocument::keys).ifPresent(keys::addAll);
        }
        state.findings().stream().map(Finding::key).forEach(key -> key.ifPresent(keys::add));
        return keys;
    }
}
