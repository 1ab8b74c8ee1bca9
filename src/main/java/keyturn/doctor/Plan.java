package keyturn.doctor;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keyturn.file.FileState;
import keyturn.health.Finding;

/// What is going to be changed, before it is. Made by [Planner], carried out by [Doctor#carryOut].
public final class Plan {

    /// Nothing is changed.
    public static final Plan NONE = new Plan(List.of(), List.of(), List.of());

    private final List<Finding> mends;
    private final List<FileChange> changes;
    private final List<Run.Unstaged> index;

    Plan(List<Finding> mends, List<FileChange> changes, List<Run.Unstaged> index) {
        this.mends = List.copyOf(mends);
        this.changes = List.copyOf(changes);
        this.index = List.copyOf(index);
    }

    /// The findings that are gone afterwards.
    public List<Finding> mends() {
        return mends;
    }

    public boolean isEmpty() {
        return mends.isEmpty() && !changesFiles();
    }

    /// What the files that are written will hold.
    public Map<Path, String> contents() {
        var contents = new LinkedHashMap<Path, String>();
        for (FileChange change : changes) {
            if (change.after() instanceof FileState.Plain plain) {
                contents.put(change.file(), plain.digest().hex());
            }
        }
        return contents;
    }

    /// False if there is nothing to write down for taking it back.
    boolean changesFiles() {
        return !changes.isEmpty() || !index.isEmpty();
    }

    List<FileChange> changes() {
        return changes;
    }

    List<Run.Unstaged> index() {
        return index;
    }
}
