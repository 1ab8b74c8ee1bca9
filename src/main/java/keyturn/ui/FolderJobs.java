package keyturn.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import keyturn.app.Session;
import keyturn.app.State;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;

/// The reading and writing of an open work folder, and what waits for it: a save or an undo that is asked for while
/// the folder is being read is carried out after it, not lost. Belongs to the window's thread.
final class FolderJobs {

    private final Session session;
    private final Jobs jobs;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Failure>> unread = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private Optional<Runnable> reading = Optional.empty();

    FolderJobs(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
    }

    /// True while files are being read or written.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the folder could not be read last; empty if it could.
    ReadOnlyObjectProperty<Optional<Failure>> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// Does it now, or as soon as nothing is being read or written, in the order in which it was asked for.
    void whenFree(Runnable request) {
        if (busy.get()) {
            waiting.add(request);
        } else {
            request.run();
        }
    }

    /// Reads the folder now, or once as soon as nothing else is to be done, however often it is asked for.
    ///
    /// @param whenEnded not told of failures: [#unreadProperty()] is
    void read(String title, Consumer<Outcome<State>> whenEnded) {
        if (busy.get()) {
            reading = Optional.of(() -> read(title, whenEnded));
        } else {
            run(title, _ -> {}, outcome -> {
                if (outcome instanceof Outcome.Failed(Failure failure)) {
                    unread.set(Optional.of(failure));
                } else {
                    whenEnded.accept(outcome);
                }
            });
        }
    }

    /// What waits relied on something that did not come true. The folder is read all the same.
    void dropWaiting() {
        waiting.clear();
    }

    /// Carries work out on files and reads the folder after it.
    ///
    /// @param title what the status bar says meanwhile
    void run(String title, OpenFolder.Work work, Consumer<Outcome<State>> whenEnded) {
        busy.set(true);
        jobs.start(new Job<>(
                title,
                _ -> {
                    work.on(session);
                    return session.read();
                },
                outcome -> {
                    busy.set(false);
                    if (outcome instanceof Outcome.Done<State>) {
                        unread.set(Optional.empty());
                    }
                    whenEnded.accept(outcome);
                    goOn();
                }));
    }

    private void goOn() {
        while (!busy.get() && !waiting.isEmpty()) {
            waiting.remove().run();
        }
        if (!busy.get()) {
            var next = reading;
            reading = Optional.empty();
            next.ifPresent(Runnable::run);
        }
    }
}
