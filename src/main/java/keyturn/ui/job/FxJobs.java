package keyturn.ui.job;

import com.sun.glass.ui.Application;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;

/// Runs each job on a virtual thread of its own and comes back to the window's thread.
///
/// Virtual, because nearly every job waits: for a disk, for git, for a key derivation. Not a JavaFX `Task`:
/// that one reports a cancelled job as ended while its work still runs, and the screen would say "stopped" over
/// a file that is being written.
public final class FxJobs implements Jobs {

    private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
    private final ObservableList<RunningJob> shown = FXCollections.unmodifiableObservableList(running);

    /// The jobs under way, for the status bar. Changes on the window's thread only.
    public ObservableList<RunningJob> running() {
        return shown;
    }

    /// Calls back once, on the window's thread, when no job runs and what the last one leads to has happened.
    public void whenQuiet(Runnable action) {
        var pending = new AtomicReference<Optional<Runnable>>(Optional.of(action));
        var watching = new AtomicReference<>(Subscription.EMPTY);
        watching.set(running.subscribe(() -> Platform.runLater(() -> {
            if (running.isEmpty()) {
                watching.get().unsubscribe();
                pending.getAndSet(Optional.empty()).ifPresent(Runnable::run);
            }
        })));
    }

    /// Runs what it is given on the window's thread, later. For what comes from other threads, as file watching
    /// does.
    public static Executor windowThread() {
        return Platform::runLater;
    }

    /// The same while the program is being ended. JavaFX's own way lets nothing through any more by then, though the
    /// thread still answers, and refuses what comes once it has ended.
    public static Executor windowThreadAtTheEnd() {
        return action -> {
            if (Application.GetApplication() == null) {
                throw new RejectedExecutionException("the window's thread has ended");
            }
            Application.invokeLater(action);
        };
    }

    @Override
    public <T> Runnable start(Job<T> job) {
        var entry = new RunningJob(job.title());
        // Not counted in its name: the counter's first use links method handles for 8 ms before the first frame.
        var thread = Thread.ofVirtual().name("job").unstarted(() -> attempt(job, entry));
        entry.runsOn(thread);
        running.add(entry);
        thread.start();
        return entry::stop;
    }

    private <T> void attempt(Job<T> job, RunningJob entry) {
        try {
            Outcome<T> outcome = job.attempt(entry::report);
            Platform.runLater(() -> {
                running.remove(entry);
                job.whenEnded().accept(outcome);
            });
        } catch (RuntimeException | Error mistake) {
            // A mistake of ours: it goes where every other one on the window's thread goes.
            Platform.runLater(() -> {
                running.remove(entry);
                throw mistake;
            });
        }
    }
}
