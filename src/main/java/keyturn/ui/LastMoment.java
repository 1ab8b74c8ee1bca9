package keyturn.ui;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.util.Subscription;
import keyturn.app.Session;
import keyturn.edit.Staged;
import keyturn.failure.Failure;
import keyturn.ui.job.FxJobs;

/// What is still done when the program is told to end without a question (SIGTERM: the session is logged out, the
/// machine goes down): staged edits are kept, sealed, as they are when a window is closed for the next time, and the
/// work folder is given back. What is being typed is staged before that, if the window's thread answers; it may be
/// stuck, and nothing else needs it: each change is noted here.
///
/// Windows are followed and left on the window's thread; [#keep()] may be called by any.
final class LastMoment {

    /// A session that logs out waits some seconds, then kills.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /// How long of that the window's thread may take.
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final Set<Followed> followed = ConcurrentHashMap.newKeySet();

    /// A work folder whose edits are kept if the program is ended. Forgets them when it is closed.
    private final class Followed implements AutoCloseable {
        private final Session session;
        private final Subscription changes;
        private final Runnable settle;
        private volatile Staged staged;
        private volatile boolean quiet = true;

        Followed(OpenFolder folder, FxJobs jobs, Runnable settle) {
            this.settle = settle;
            session = folder.session();
            staged = folder.kept();
            changes = Subscription.combine(
                    folder.revisionProperty().subscribe(_ -> staged = folder.kept()),
                    jobs.running().subscribe(() -> quiet = jobs.running().isEmpty()));
            quiet = jobs.running().isEmpty();
        }

        void keep() {
            try {
                session.keptEdits().keep(staged);
            } catch (Failure failure) {
                // There is no window any more in which it could be said.
                System.err.println(failure.reason());
            }
            // A job that still writes has the folder to itself until the process is gone.
            if (quiet) {
                session.close();
            }
        }

        @Override
        public void close() {
            followed.remove(this);
            changes.unsubscribe();
        }
    }

    /// Notes what is staged in a work folder, what was taken up included, until the returned handle is closed.
    ///
    /// @param settle stages what is being typed
    AutoCloseable follow(OpenFolder folder, FxJobs jobs, Runnable settle) {
        var one = new Followed(folder, jobs, settle);
        followed.add(one);
        return one;
    }

    /// Keeps what is staged when the program ends. After the last window has closed there is nothing left to do.
    void atTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::keepInTime, "keep-staged"));
    }

    /// True if there is something to do: not after the windows have been closed.
    boolean isNeeded() {
        return !followed.isEmpty();
    }

    /// Keeps what is staged now, and gives the work folders back. Blocks.
    void keep() {
        followed.forEach(Followed::keep);
    }

    private void settle() {
        try {
            var settled = CompletableFuture.runAsync(
                    () -> followed.forEach(each -> each.settle.run()), FxJobs.windowThreadAtTheEnd());
            settled.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException | RejectedExecutionException unanswered) {
            // What was staged before is kept all the same.
        }
    }

    private void keepInTime() {
        if (!isNeeded()) {
            return; // nor is there a thread of the window any more that could be asked
        }
        var keeping = new Thread(
                () -> {
                    try {
                        settle();
                    } finally {
                        keep(); // whatever the toolkit does while it ends
                    }
                },
                "keeping-staged");
        keeping.setDaemon(true);
        keeping.start();
        try {
            keeping.join(PATIENCE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
