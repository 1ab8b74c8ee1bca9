package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;

/// The one job that a dialog has under way: whether it runs, what has gone wrong, and how to stop it.
final class Running {

    private final Jobs jobs;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Runnable cancel = () -> {};

    Running(Jobs jobs) {
        this.jobs = jobs;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The name of what is being done; empty if nothing is.
    ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Why the last job has failed, and what to do; empty if it has not.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void complain(String words) {
        problem.set(words);
    }

    /// Runs `work`; does nothing while another runs.
    ///
    /// @param wipe    always called when the work has ended: closes the passphrase
    /// @param whenDone called with what it gave; not if it failed or was stopped
    <T> void start(String title, Job.Work<T> work, Runnable wipe, Consumer<T> whenDone) {
        if (busy.get()) {
            wipe.run();
            return;
        }
        busy.set(true);
        step.set(title);
        problem.set("");
        cancel = jobs.start(new Job<>(title, work, outcome -> {
            wipe.run();
            busy.set(false);
            step.set("");
            switch (outcome) {
                case Outcome.Done(T value) -> whenDone.accept(value);
                case Outcome.Failed(var failure) -> problem.set(BackupsTexts.failure(failure));
                case Outcome.Cancelled() -> problem.set(text("backups.stopped"));
            }
        }));
    }

    void stop() {
        cancel.run();
    }
}
