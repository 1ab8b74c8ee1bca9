package keyturn.work;

import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;

/// Brings two edits of one profile together, key by key.
public final class Merge {

    private Merge() {}

    /// @param merged    theirs, with every change of mine that does not clash put in; of clashing keys it has
    ///                     theirs
    /// @param conflicts keys that both sides changed, in different ways
    public record Result(EnvDocument merged, List<EnvKey> conflicts) {
        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// @param base   what both started from
    /// @param mine   the staged document
    /// @param theirs what is on disk now
    public static Result threeWay(EnvDocument base, EnvDocument mine, EnvDocument theirs) {
        throw new UnsupportedOperationException("to be written");
    }

    /// Gives `key` in `document` the value that it has in `source`: set, added or removed. Where no spelling can
    /// hold the value there, the document stays as it is.
    public static EnvDocument restoreKey(EnvDocument document, EnvDocument source, EnvKey key) {
        throw new UnsupportedOperationException("to be written");
    }
}
