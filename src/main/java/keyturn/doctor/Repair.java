package keyturn.doctor;

import java.nio.file.Path;
import java.util.List;

/// What came of a run, or of taking one back.
///
/// @param done    the files that were changed, absolute
/// @param refused those that were not, each with the reason
public record Repair(List<Path> done, List<Refused> refused) {

    public Repair {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /// @param reason half a sentence
    public record Refused(Path file, String reason) {}
}
