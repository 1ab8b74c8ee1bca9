package keyturn.ui.procedure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How far the checklists after a leak have come, one for a work folder: they outlive the lock of the window, and go
/// with the window. Hold no value and nothing of the open work folder. Belongs to the window's thread.
public final class Incidents {

    private final Map<Path, Incident.Kept> kept = new HashMap<>();

    Optional<Incident.Kept> of(Path root) {
        return Optional.ofNullable(kept.get(root));
    }

    void keep(Path root, Incident.Kept now) {
        kept.put(root, now);
    }
}
