package keyturn.doctor;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.crypto.Seal;
import keyturn.failure.Failure;
import keyturn.file.FileState;
import keyturn.file.StateChange;
import keyturn.git.Git;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Lint;
import keyturn.work.WorkSnapshot;

/// Mends what is safe in one go, and takes the last run back exactly. Call it with the work folder's lock held.
public final class Doctor {

    /// The bits of a mode that are the group's.
    private static final int GROUP = 070;

    private final Path root;
    private final Path stateFolder;
    private final Git git;
    private final Journal journal;
    private final Clock clock;

    /// @param root        the work folder
    /// @param stateFolder `.keyturn` in it
    public Doctor(Path root, Path stateFolder, Git git, Seal seal, SecureRandom random, Clock clock) {
        this.root = real(root);
        this.stateFolder = stateFolder;
        this.git = git;
        this.journal = new Journal(this.root, stateFolder, seal, random);
        this.clock = clock;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder;
        }
    }

    /// What would be changed. Writes nothing.
    ///
    /// @param findings of which those are mended that can be without a person's decision
    /// @param asked    rules whose findings are to be mended though a person has to decide: the caller has
    public Plan plan(List<Finding> findings, Set<String> asked, WorkSnapshot snapshot, Lint lint) throws Failure {
        return new Planner(snapshot, lint, git, root, stateFolder).plan(findings, asked);
    }

    /// What fixes would change that a person has chosen. Writes nothing.
    public Plan plan(List<Fix.OfFiles> fixes, WorkSnapshot snapshot) throws Failure {
        return new Planner(snapshot, new Lint(List.of(), true), git, root, stateFolder).plan(fixes);
    }

    /// Carries a plan out: writes down first what is needed to take it back. A file that has changed since the plan was
    /// made is refused and stays as it is; the others are changed.
    public Repair carryOut(Plan plan) throws Failure {
        if (!plan.changesFiles()) {
            return new Repair(List.of(), List.of());
        }
        var changes = plan.changes().stream().map(Run.Change::of).toList();
        Instant at = Instant.now(clock);
        Path kept = journal.write(new Run(at, changes, plan.index()));
        var made = new ArrayList<Run.Change>();
        var unstaged = new ArrayList<Run.Unstaged>();
        var refused = new ArrayList<Repair.Refused>();
        for (FileChange change : plan.changes()) {
            try {
                FileState now = StateChange.make(change.file(), change.before(), change.after());
                made.add(Run.Change.of(change.to(now)));
            } catch (Failure failure) {
                refused.add(new Repair.Refused(change.file(), failure.reason()));
            }
        }
        for (Run.Unstaged each : plan.index()) {
            try {
                git.untrack(shown(each.file()));
                unstaged.add(each);
            } catch (Failure failure) {
                refused.add(new Repair.Refused(each.file(), failure.reason()));
            }
        }
        // What became of each file, which is not always what was planned: the system may not give it to its group.
        keep(kept, new Run(at, made, unstaged));
        var done = new ArrayList<Path>();
        made.forEach(change -> done.add(change.file()));
        unstaged.forEach(each -> done.add(each.file()));
        return new Repair(done, refused);
    }

    private void keep(Path file, Run run) throws Failure {
        if (run.isEmpty()) {
            journal.delete(file);
        } else {
            journal.replace(file, run);
        }
    }

    /// When the run was made that [#takeBack()] would take back; empty if there is none.
    public Optional<Instant> last() throws Failure {
        return journal.last().map(entry -> entry.run().at());
    }

    /// What the files of the last run held before it, as digests in hex.
    public Map<Path, String> contentsBefore() throws Failure {
        var contents = new LinkedHashMap<Path, String>();
        journal.last()
                .ifPresent(entry -> entry.run().changes().stream()
                        .filter(it -> !it.before().digest().isEmpty())
                        .forEach(it -> contents.put(it.file(), it.before().digest())));
        return contents;
    }

    /// Takes the last run back: the same bytes, modes, owners, lists and links, and the same entries of git's index. A
    /// file that was changed since is refused and stays as it is; only such files are then left of the run.
    ///
    /// @throws Failure.NotFound if there is nothing to take back
    /// @throws Failure.Damaged  if what was kept cannot be understood; nothing was changed
    public Repair takeBack() throws Failure {
        Optional<Journal.Entry> last = journal.last();
        if (last.isEmpty()) {
            throw new Failure.NotFound(text("doctor.nothingToTakeBack"), "");
        }
        Run run = last.get().run();
        var done = new ArrayList<Path>();
        var refused = new ArrayList<Repair.Refused>();
        var restIndex = new ArrayList<Run.Unstaged>();
        for (Run.Unstaged unstaged : run.index().reversed()) {
            Optional<String> reason = restore(unstaged);
            if (reason.isPresent()) {
                refused.add(new Repair.Refused(unstaged.file(), reason.get()));
                restIndex.addFirst(unstaged);
            } else {
                done.add(unstaged.file());
            }
        }
        var restChanges = new ArrayList<Run.Change>();
        for (Run.Change change : run.changes().reversed()) {
            try {
                restore(change)
                        .ifPresentOrElse(
                                reason -> refused.add(new Repair.Refused(change.file(), reason)),
                                () -> done.add(change.file()));
            } catch (Failure failure) {
                refused.add(new Repair.Refused(change.file(), failure.reason()));
                restChanges.addFirst(change);
            }
        }
        keep(last.get().file(), new Run(run.at(), restChanges, restIndex));
        return new Repair(done, refused);
    }

    /// @return why not
    private Optional<String> restore(Run.Unstaged unstaged) {
        Path file = shown(unstaged.file());
        try {
            List<String> now = git.index(file);
            if (now.isEmpty()) {
                git.restoreIndex(file, unstaged.entries());
            } else if (!now.equals(unstaged.entries())) {
                return Optional.of(text("doctor.changedSince"));
            }
            return Optional.empty();
        } catch (Failure failure) {
            return Optional.of(failure.reason());
        }
    }

    /// @return what is not as it was, though the content is
    private static Optional<String> restore(Run.Change change) throws Failure {
        FileState now = FileState.of(change.file());
        if (!change.after().matches(now)) {
            if (change.before().matches(now)) {
                // The run was cut short before it came to this file, or somebody has put it back by hand.
                return Optional.empty();
            }
            throw new Failure.Conflict(text("doctor.changedSince"), "");
        }
        FileState wanted = change.before().state(now);
        FileState restored = StateChange.make(change.file(), now, wanted);
        boolean lost = wanted.ownRights()
                .filter(rights ->
                        (rights.mode() & GROUP) != 0 && !restored.ownRights().equals(Optional.of(rights)))
                .isPresent();
        return lost ? Optional.of(text("doctor.groupLost")) : Optional.empty();
    }

    /// The file under the work folder's name as it was opened.
    private Path shown(Path file) {
        Path opened = Optional.ofNullable(stateFolder.getParent()).orElse(root);
        return opened.resolve(root.relativize(file));
    }
}
