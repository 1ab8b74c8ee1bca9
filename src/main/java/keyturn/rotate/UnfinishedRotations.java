package keyturn.rotate;

import java.util.List;
import java.util.Optional;

/// What the rotations of a work folder have left to do.
///
/// @param open       must be resumed or rolled back before another one begins
/// @param inGrace    the old values are still valid, and may be so; the oldest first
/// @param over       the time is over in which the old values were to be valid
/// @param unreadable why the journals cannot be read; then nothing else is known
public record UnfinishedRotations(
        Optional<Rotation> open, List<Rotation> inGrace, List<Rotation> over, Optional<String> unreadable) {

    public static final UnfinishedRotations NONE =
            new UnfinishedRotations(Optional.empty(), List.of(), List.of(), Optional.empty());

    public UnfinishedRotations {
        inGrace = List.copyOf(inGrace);
        over = List.copyOf(over);
    }
}
