package keyturn.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;

/// Staged edits apart from their history: what they started from, and what they made of it. Enough to stage them
/// again on a work folder that has changed since.
///
/// @param base the edited profiles as they were on disk; of an undecided clash what both sides started from
/// @param mine the same with edits
public record Staged(Map<ProfileName, EnvDocument> base, Map<ProfileName, EnvDocument> mine) {

    public Staged {
        base = Map.copyOf(base);
        mine = Map.copyOf(mine);
    }

    /// Of edits that clash with nothing.
    public static Staged of(Edits edits) {
        return of(edits, List.of());
    }

    /// @param undecided clashes that a person must still decide about: they are found again when this is staged
    public static Staged of(Edits edits, List<Clash> undecided) {
        var mine = new LinkedHashMap<>(edits.changed());
        mine.putAll(edits.stranded());
        var base = new LinkedHashMap<ProfileName, EnvDocument>();
        mine.keySet().forEach(it -> base.put(it, edits.onDisk(it)));
        for (Clash clash : undecided) {
            base.computeIfPresent(clash.profile(), (_, disk) -> before(disk, clash));
        }
        return new Staged(base, mine);
    }

    /// The document on disk with what the clashing key had before either side changed it.
    private static EnvDocument before(EnvDocument disk, Clash clash) {
        try {
            return clash.base().isPresent() ? disk.set(clash.key(), clash.base().get()) : disk.remove(clash.key());
        } catch (Failure.Usage cannotHold) {
            // Without the key both sides have added it: that clashes as well.
            return disk.remove(clash.key());
        }
    }

    public boolean isEmpty() {
        return mine.isEmpty();
    }
}
