package keyturn.work;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine;
import keyturn.env.LineMerge;
import keyturn.env.SecretText;
import keyturn.failure.Failure;

/// Brings two edits of one profile together: values key by key, the text around them entry by entry.
public final class Merge {

    private Merge() {}

    /// @param merged    both sides' changes as far as they do not clash; of clashing keys it has theirs
    /// @param conflicts keys that both sides changed, in different ways
    public record Result(EnvDocument merged, List<EnvKey> conflicts) {
        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// Comments, order and spelling come together as in [LineMerge]. Where theirs is still the base, the result is
    /// mine, byte for byte. A change of mine that cannot be written into theirs is reported as a conflict.
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
        EnvDocument merged = onceIfOnce(LineMerge.merge(base, mine, theirs).orElse(theirs), mine, theirs);
        var conflicts = new ArrayList<EnvKey>();
        var keys = new LinkedHashSet<>(mine.keys());
        keys.addAll(base.keys());
        keys.addAll(theirs.keys());
        for (EnvKey key : keys) {
            Optional<SecretText> before = base.value(key);
            Optional<SecretText> ours = mine.value(key);
            Optional<SecretText> now = theirs.value(key);
            boolean changedByUs = !ours.equals(before);
            boolean clash = changedByUs && !now.equals(before) && !now.equals(ours);
            if (clash) {
                conflicts.add(key);
            }
            boolean takesOurs = changedByUs && !clash;
            Optional<SecretText> wanted = takesOurs ? ours : now;
            if (!merged.value(key).equals(wanted)) {
                try {
                    merged = put(merged, takesOurs ? mine : theirs, key, wanted);
                } catch (Failure.Usage cannotHold) {
                    conflicts.add(key);
                }
            }
        }
        return new Result(merged, conflicts.stream().distinct().toList());
    }

    /// A key that one side moved and the other changed stands in both places by now.
    private static EnvDocument onceIfOnce(EnvDocument merged, EnvDocument mine, EnvDocument theirs) {
        Set<EnvKey> repeated = repeated(merged);
        repeated.removeAll(repeated(mine));
        repeated.removeAll(repeated(theirs));
        EnvDocument once = merged;
        for (EnvKey key : repeated) {
            once = once.removeDuplicates(key);
        }
        return once;
    }

    private static Set<EnvKey> repeated(EnvDocument document) {
        var seen = new HashSet<EnvKey>();
        return document.assignments().stream()
                .map(EnvLine.Assignment::key)
                .filter(key -> !seen.add(key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
