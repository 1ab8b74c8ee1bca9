package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import keyturn.app.App;
import keyturn.app.WindowLock;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.ui.job.Alarms;
import keyturn.ui.job.Countdown;

/// Asks for the passphrase of the window: tries it, has recorded how that ended, and makes the next try wait.
final class Unlocking {

    private final App app;
    private final WindowLock lock;
    private final Path root;
    private final Jobs jobs;
    private final Runnable whenUnlocked;
    private final Countdown waiting;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);

    /// @param root the work folder that is shown next; its activity log tells of the tries
    Unlocking(App app, WindowLock lock, Path root, Jobs jobs, Alarms alarms, Runnable whenUnlocked) {
        this.app = app;
        this.lock = lock;
        this.root = root;
        this.jobs = jobs;
        this.whenUnlocked = whenUnlocked;
        waiting = alarms.countdown(this::waited);
    }

    /// How the last try ended; empty before the first.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// False while a try is looked at, and while the next one has to wait.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    Path file() {
        return lock.file();
    }

    /// @param typed closed afterwards
    void attempt(Passphrase typed) {
        if (!ready.get() || typed.isEmpty()) {
            typed.close();
            return;
        }
        ready.set(false);
        message.set("");
        jobs.start(new Job<>(text("guard.unlock.job"), _ -> looked(typed), this::ended));
    }

    private WindowLock.Attempt looked(Passphrase typed) throws Failure {
        try (typed) {
            WindowLock.Attempt attempt = lock.attempt(typed);
            switch (attempt) {
                case WindowLock.Attempt.Right() -> recordSuccess();
                case WindowLock.Attempt.Wrong _ -> app.recordUnlock(root, false);
                case WindowLock.Attempt.Early _ -> {}
            }
            return attempt;
        }
    }

    /// A log that cannot be written keeps nobody from looking: whatever is done afterwards needs it, and says so.
    private void recordSuccess() throws Failure {
        try {
            app.recordUnlock(root, true);
        } catch (Failure.Storage _) {
            return;
        }
    }

    private void ended(Outcome<WindowLock.Attempt> outcome) {
        ready.set(true);
        switch (outcome) {
            case Outcome.Done(WindowLock.Attempt.Right()) -> whenUnlocked.run();
            case Outcome.Done(WindowLock.Attempt.Wrong(Duration wait)) -> {
                message.set(text("guard.unlock.wrong"));
                start(wait);
            }
            case Outcome.Done(WindowLock.Attempt.Early(Duration wait)) -> start(wait);
            case Outcome.Failed(Failure failure) -> message.set(failure.reason() + " · " + failure.remedy());
            case Outcome.Cancelled() -> {}
        }
    }

    private void start(Duration wait) {
        if (wait.isPositive()) {
            ready.set(false);
            waiting.start(wait);
        }
    }

    private void waited(int seconds) {
        ready.set(seconds == 0);
        message.set(seconds == 0 ? "" : text("guard.unlock.wait", seconds));
    }
}
