package keyturn.doctor;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        journal.write(new Run(Instant.now(clock), changes, plan.index()));
        var done = new ArrayList<Path>();
        var refused = new ArrayList<Repair.Refused>();
        for (FileChange change : plan.changes()) {
            try {
                StateChange.make(change.file(), change.before(), change.after());
                done.add(change.file());
            } catch (Failure failure) {
                refused.add(new Repair.Refused(change.file(), failure.reason()));
            }
        }
        for (Run.Unstaged unstaged : plan.index()) {
            try {
                git.untrack(shown(unstaged.file()));
                done.add(unstaged.file());
            } catch (Failure failure) {
                refused.add(new Repair.Refused(unstaged.file(), failure.reason()));
            }
        }
        return new Repair(done, refused);
    }

    /// When the run was made that [#takeBack()] would take back; empty if there is none.
    public Optional<Instant> last() throws Failure {
        return journal.last().map(entry -> entry.run().at());
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
            Optional<String> reason = restore(change);
            if (reason.isPresent()) {
                refused.add(new Repair.Refused(change.file(), reason.get()));
                restChanges.addFirst(change);
            } else {
                done.add(change.file());
            }
        }
        var rest = new Run(run.at(), restChanges, restIndex);
        if (rest.isEmpty()) {
            journal.delete(last.get().file());
        } else {
            journal.replace(last.get().file(), rest);
        }
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

    /// @return why not
    private static Optional<String> restore(Run.Change change) {
        FileState now = FileState.of(change.file());
        if (change.after().matches(now)) {
            try {
                StateChange.make(change.file(), now, change.before().state(now));
                return Optional.empty();
            } catch (Failure failure) {
                return Optional.of(failure.reason());
            }
        }
        // The run was cut short before it came to this file, or somebody has put it back by hand.
        return change.before().matches(now) ? Optional.empty() : Optional.of(text("doctor.changedSince"));
    }

    /// The file under the work folder's name as it was opened.
    private Path shown(Path file) {
        Path opened = Optional.ofNullable(stateFolder.getParent()).orElse(root);
        return opened.resolve(root.relativize(file));
    }
}
