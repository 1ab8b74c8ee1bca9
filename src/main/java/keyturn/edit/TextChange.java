package keyturn.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.LineDiff;
import keyturn.env.ProfileName;

/// How the text of a profile differs from what is on disk besides the values of its keys: comments, order, spelling.
///
/// @param gone entries that are in their place no more
/// @param come entries that were not there
public record TextChange(ProfileName profile, List<EnvLine> gone, List<EnvLine> come) {

    public TextChange {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /// Empty if nothing differs but keys that [Changes] names.
    static Optional<TextChange> between(ProfileName profile, EnvDocument before, EnvDocument after) {
        Set<EnvKey> changed = Changes.between(profile, before, after).stream()
                .map(StagedChange::key)
                .collect(Collectors.toSet());
        var diff = LineDiff.between(without(changed, before), without(changed, after));
        if (diff.isEmpty() && (!changed.isEmpty() || before.equals(after))) {
            return Optional.empty();
        }
        // Where there is no other difference it is the line end of the last line.
        return Optional.of(
                diff.isEmpty()
                        ? new TextChange(profile, last(before), last(after))
                        : new TextChange(profile, diff.gone(), diff.come()));
    }

    private static List<EnvLine> without(Set<EnvKey> keys, EnvDocument document) {
        return document.lines().stream()
                .filter(line -> !(line instanceof Assignment assignment && keys.contains(assignment.key())))
                .toList();
    }

    private static List<EnvLine> last(EnvDocument document) {
        return document.lines().isEmpty() ? List.of() : List.of(document.lines().getLast());
    }
}
