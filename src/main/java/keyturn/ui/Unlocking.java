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
import keyturn.desktop.LogIn;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.ui.guard.Locks;
import keyturn.ui.job.Alarms;
import keyturn.ui.job.Countdown;

/// Asks for the passphrase of the window, or has the desktop ask for the log-in: tries it, has recorded how that
/// ended, and makes the next passphrase wait.
final class Unlocking {

    private final App app;
    private final WindowLock lock;
    private final LogIn logIn;
    private final WindowLock.Ways ways;
    private final Path root;
    private final Jobs jobs;
    private final Runnable whenUnlocked;
    private final Runnable whenOther;
    private final Countdown waiting;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Runnable stop = () -> {};

    /// @param ways what is asked for
    /// @param root      the work folder that is shown next; its activity log tells of the tries
    /// @param whenOther called when something else is asked for by now: another window has set it
    Unlocking(
            App app,
            Locks locks,
            WindowLock.Ways ways,
            Path root,
            Jobs jobs,
            Alarms alarms,
            Runnable whenUnlocked,
            Runnable whenOther) {
        this.app = app;
        this.lock = locks.passphrase();
        this.logIn = locks.logIn();
        this.ways = ways;
        this.root = root;
        this.jobs = jobs;
        this.whenUnlocked = whenUnlocked;
        this.whenOther = whenOther;
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

    /// True while the desktop asks.
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// What is asked for.
    WindowLock.Ways ways() {
        return ways;
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
        if (asksOther()) {
            typed.close();
            whenOther.run();
            return;
        }
        ready.set(false);
        message.set("");
        jobs.start(new Job<>(text("guard.unlock.job"), _ -> looked(typed), this::ended));
    }

    /// Has the desktop ask; does nothing while a try is looked at, or the next one has to wait.
    void askDesktop() {
        if (!ready.get()) {
            return;
        }
        if (asksOther()) {
            whenOther.run();
            return;
        }
        asking.set(true);
        ready.set(false);
        message.set(text("guard.unlock.logIn.asking"));
        stop = jobs.start(new Job<>(text("guard.unlock.logIn.job"), _ -> answered(), this::askingEnded));
    }

    private boolean asksOther() {
        return !lock.ways().equals(ways);
    }

    /// What let in a moment ago may let in no more.
    private void let() {
        (asksOther() ? whenOther : whenUnlocked).run();
    }

    /// Takes the desktop's question away.
    void stop() {
        stop.run();
    }

    private LogIn.Answer answered() throws Failure, InterruptedException {
        LogIn.Answer answer = logIn.ask();
        switch (answer) {
            case RIGHT -> record(true, true);
            case WRONG -> record(true, false);
            case DISMISSED -> {}
        }
        return answer;
    }

    private void askingEnded(Outcome<LogIn.Answer> outcome) {
        asking.set(false);
        ready.set(true);
        message.set("");
        switch (outcome) {
            case Outcome.Done(LogIn.Answer answer) -> {
                switch (answer) {
                    case RIGHT -> let();
                    case WRONG -> message.set(text("guard.unlock.logIn.wrong"));
                    case DISMISSED -> message.set(text("guard.unlock.logIn.dismissed"));
                }
            }
            case Outcome.Failed(Failure failure) -> message.set(failure.line());
            case Outcome.Cancelled() -> {}
        }
    }

    private WindowLock.Attempt looked(Passphrase typed) throws Failure {
        try (typed) {
            WindowLock.Attempt attempt = lock.attempt(typed);
            switch (attempt) {
                case WindowLock.Attempt.Right() -> record(false, true);
                case WindowLock.Attempt.Wrong _ -> record(false, false);
                case WindowLock.Attempt.Early _ -> {}
            }
            return attempt;
        }
    }

    /// A log that cannot be written, or a folder that has gone with it, keeps nobody from looking: whatever is done
    /// afterwards needs it, and says so. What is wrong is called that, too.
    private void record(boolean byLogIn, boolean right) throws Failure {
        try {
            app.recordUnlock(root, byLogIn, right);
        } catch (Failure.Storage | Failure.NotFound _) {
            return;
        }
    }

    private void ended(Outcome<WindowLock.Attempt> outcome) {
        ready.set(true);
        switch (outcome) {
            case Outcome.Done(WindowLock.Attempt.Right()) -> let();
            case Outcome.Done(WindowLock.Attempt.Wrong(Duration wait)) -> {
                message.set(text("guard.unlock.wrong"));
                start(wait);
            }
            case Outcome.Done(WindowLock.Attempt.Early(Duration wait)) -> start(wait);
            case Outcome.Failed(Failure failure) -> message.set(failure.line());
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
