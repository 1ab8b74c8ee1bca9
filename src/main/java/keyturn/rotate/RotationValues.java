package keyturn.rotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.SecretText;

/// The values of one rotation, one for each change of its plan, in the plan's order.
public record RotationValues(List<Pair> pairs) {

    public RotationValues {
        pairs = List.copyOf(pairs);
    }

    /// @param old      what stood there
    /// @param next     what is going to; empty for a key that is only removed
    /// @param previous what the key that keeps an earlier value held before; empty if it was not there
    public record Pair(SecretText old, SecretText next, Optional<SecretText> previous) {}

    /// Everything that must not show in any output.
    public List<SecretText> all() {
        var all = new ArrayList<SecretText>();
        for (Pair pair : pairs) {
            all.add(pair.old());
            all.add(pair.next());
            pair.previous().ifPresent(all::add);
        }
        all.removeIf(SecretText::isEmpty);
        return List.copyOf(all);
    }
}
