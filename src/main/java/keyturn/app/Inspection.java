package keyturn.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import keyturn.doctor.LogSearch;
import keyturn.doctor.PastSecrets;
import keyturn.doctor.RunningProcesses;
import keyturn.failure.Failure;
import keyturn.health.Finding;
import keyturn.job.Progress;
import keyturn.policy.Policy;

/// Looks further than every read does, each time because a person asks: into archives and the history of git, at
/// running processes, into logs. Blocks; changes nothing.
public final class Inspection {

    private static final Path PROC = Path.of("/proc");

    private final Session session;

    Inspection(Session session) {
        this.session = session;
    }

    /// What an examination does, one after the other.
    public enum Stage {
        FOLDER,
        ARCHIVES,
        HISTORY
    }

    /// Reads as [Session#read()] and looks further, where it takes longer: into archives and the history of git.
    ///
    /// @param begun told of each stage, on this thread
    /// @throws InterruptedException if stopped
    public State examine(Consumer<Stage> begun) throws Failure, InterruptedException {
        try {
            begun.accept(Stage.FOLDER);
            State state = session.look(Optional.of(() -> begun.accept(Stage.ARCHIVES)));
            goOn();
            begun.accept(Stage.HISTORY);
            var past = new PastSecrets(state.snapshot(), state.policy().policy(), session.fingerprints());
            var findings = new ArrayList<>(state.findings());
            findings.addAll(past.find(session.git()));
            goOn();
            findings.sort(Comparator.comparing(Finding::severity));
            return state.with(findings);
        } catch (Failure stopped) {
            // Whoever is interrupted says so in their own way: git was ended, a file was closed.
            goOn();
            throw stopped;
        }
    }

    private static void goOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /// Compares the environments of this user's processes with the active profile; with all profiles if none is
    /// active.
    public RunningProcesses.Found processes() throws Failure {
        State state = session.look(Optional.empty());
        Policy policy = state.policy().policy();
        return new RunningProcesses(
                        state.snapshot(), policy, session.folder().copies(), state.ledger(), session.fingerprints())
                .find(PROC);
    }

    /// Looks for the secrets of all profiles in logs.
    ///
    /// @param places   folders or files, absolute
    /// @param progress counts files
    public LogSearch.Found logs(List<Path> places, Progress progress) throws Failure, InterruptedException {
        return new LogSearch(session.snapshot(), session.policy().policy(), session.fingerprints())
                .find(places, progress);
    }
}
