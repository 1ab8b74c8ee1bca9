package keyturn.ui;

import java.util.LinkedHashSet;
import java.util.Set;
import keyturn.app.State;
import keyturn.edit.Edits;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.health.Finding;
import keyturn.work.Profile;

/// The keys of a work folder as the window shows and counts them: in the grid, in the rail, in the status line.
public final class ShownKeys {

    private ShownKeys() {}

    /// Every key that a profile sets now or sets on disk, and every key that something is found about: one that only
    /// the template has is missing everywhere, and must be seen to be added.
    ///
    /// @return in the order of first sight
    public static Set<EnvKey> of(State state, Edits edits) {
        var keys = new LinkedHashSet<EnvKey>();
        for (Profile profile : edits.base().profiles()) {
            keys.addAll(profile.keys());
            edits.document(profile.name()).map(EnvDocument::keys).ifPresent(keys::addAll);
        }
        state.findings().stream().map(Finding::key).forEach(key -> key.ifPresent(keys::add));
        return keys;
    }
}
