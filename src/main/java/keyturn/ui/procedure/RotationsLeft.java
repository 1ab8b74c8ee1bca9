package keyturn.ui.procedure;

import java.util.List;
import java.util.Optional;
import keyturn.app.RotationProcedure;
import keyturn.failure.Failure;
import keyturn.rotate.Rotation;

/// The rotations of a work folder that have not ended.
///
/// @param open    the one that must be resumed or rolled back before another begins
/// @param inGrace those whose old values are still valid, the oldest first
/// @param trouble why that cannot be told: a journal is damaged, say
public record RotationsLeft(Optional<Rotation> open, List<Rotation> inGrace, Optional<Failure> trouble) {

    static final RotationsLeft NONE = new RotationsLeft(Optional.empty(), List.of(), Optional.empty());

    public RotationsLeft {
        inGrace = List.copyOf(inGrace);
    }

    /// Reads the journals. Blocks.
    static RotationsLeft read(RotationProcedure procedure) {
        try {
            return new RotationsLeft(
                    procedure.rotations().open(), procedure.rotations().inGrace(), Optional.empty());
        } catch (Failure failure) {
            return new RotationsLeft(Optional.empty(), List.of(), Optional.of(failure));
        }
    }
}
