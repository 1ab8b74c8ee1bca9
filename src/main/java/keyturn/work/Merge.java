package keyturn.work;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;

/// Brings two edits of one profile together, key by key.
public final class Merge {

    private Merge() {}

    /// @param merged    theirs, with every change of mine that does not clash put in; of clashing keys it has theirs
    /// @param conflicts keys that both sides changed, in different ways
    public record Result(EnvDocument merged, List<EnvKey> conflicts) {
        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// Comments, order and spelling are theirs. Where theirs is still the base, the result is mine, byte for byte.
    /// A change of mine that cannot be written into theirs is reported as a conflict.
    ///
    /// @param base   what both started from
    /// @param mine   the staged document
    /// @param theirs what is on disk now
    public static Result threeWay(EnvDocument base, EnvDocument mine, EnvDocument theirs) {
        if (theirs.equals(base) || theirs.equals(mine)) {
            return new Result(mine, List.of());
        } else if (mine.equals(base)) {
            return new Result(theirs, List.of());
        }
        EnvDocument merged = theirs;
        var conflicts = new ArrayList<EnvKey>();
        var keys = new LinkedHashSet<>(mine.keys());
        keys.addAll(base.keys());
        for (EnvKey key : keys) {
            Optional<SecretText> before = base.value(key);
            Optional<SecretText> ours = mine.value(key);
            Optional<SecretText> now = theirs.value(key);
            boolean changedByUs = !ours.equals(before);
            if (changedByUs && now.equals(before)) {
                try {
                    merged = put(merged, mine, key, ours);
                } catch (Failure.Usage cannotHold) {
                    conflicts.add(key);
                }
            } else if (changedByUs && !now.equals(ours)) {
                conflicts.add(key);
            }
        }
        return new Result(merged, conflicts);
    }

    /// Gives `key` in `document` the value that it has in `source`: set, added or removed. Where no spelling can
    /// hold the value there, the document stays as it is.
    public static EnvDocument restoreKey(EnvDocument document, EnvDocument source, EnvKey key) {
        try {
            return put(document, source, key, source.value(key));
        } catch (Failure.Usage cannotHold) {
            return document;
        }
    }

    private static EnvDocument put(EnvDocument merged, EnvDocument mine, EnvKey key, Optional<SecretText> value)
            throws Failure.Usage {
        if (value.isEmpty()) {
            return merged.remove(key);
        } else if (merged.find(key).isPresent()) {
            return merged.set(key, value.get());
        }
        Optional<EnvKey> anchor = before(mine, key);
        return anchor.isPresent() ? merged.insertAfter(anchor.get(), key, value.get()) : merged.set(key, value.get());
    }

    /// The key that `key` follows in mine; a new key goes behind the same one in theirs.
    private static Optional<EnvKey> before(EnvDocument mine, EnvKey key) {
        Optional<EnvKey> previous = Optional.empty();
        for (EnvKey each : mine.keys()) {
            if (each.equals(key)) {
                break;
            }
            previous = Optional.of(each);
        }
        return previous;
    }
}
