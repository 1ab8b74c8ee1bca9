package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import keyturn.app.WindowLock;
import keyturn.desktop.LogIn;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.ui.guard.Locks;

/// What unlocks the window, and how that is changed: by who can unlock it now.
final class UnlockViewModel {

    private final WindowLock lock;
    private final LogIn logIn;
    private final Jobs jobs;
    private final ReadOnlyBooleanWrapper passphrase;
    private final ReadOnlyBooleanWrapper byLogIn;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Runnable stop = () -> {};

    UnlockViewModel(Locks locks, Jobs jobs) {
        lock = locks.passphrase();
        logIn = locks.logIn();
        this.jobs = jobs;
        passphrase = new ReadOnlyBooleanWrapper(lock.ways().passphrase());
        byLogIn = new ReadOnlyBooleanWrapper(lock.ways().logIn());
    }

    /// True if a passphrase unlocks the window.
    ReadOnlyBooleanProperty passphraseProperty() {
        return passphrase.getReadOnlyProperty();
    }

    /// True if the desktop's log-in unlocks the window.
    ReadOnlyBooleanProperty logInProperty() {
        return byLogIn.getReadOnlyProperty();
    }

    /// True while a passphrase is looked at or chosen, or the desktop asks.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Makes another passphrase the one that unlocks.
    ///
    /// @param present the one that holds; not looked at if there is none; closed afterwards
    /// @param chosen  closed afterwards
    /// @param told    empty if it is done, else why not
    void choose(Passphrase present, Passphrase chosen, Consumer<String> told) {
        run(
                title(false),
                present,
                chosen,
                () -> {
                    lock.choose(chosen);
                    return Optional.empty();
                },
                told);
    }

    /// From now on no passphrase unlocks.
    ///
    /// @param present closed afterwards
    /// @param told    empty if it is done, else why not
    void remove(Passphrase present, Consumer<String> told) {
        run(
                title(false),
                present,
                present,
                () -> {
                    lock.remove();
                    return Optional.empty();
                },
                told);
    }

    /// Makes the desktop's log-in unlock the window, or ends that. It is tried first: who chooses what does not work
    /// here would not come in again.
    ///
    /// @param present the passphrase that holds; not looked at if there is none; closed afterwards
    /// @param told    empty if it is done, else why not
    void useLogIn(boolean wanted, Passphrase present, Consumer<String> told) {
        run(
                title(wanted),
                present,
                present,
                () -> {
                    Optional<String> refused = wanted ? logInRefused() : Optional.empty();
                    if (refused.isEmpty()) {
                        lock.useLogIn(wanted);
                    }
                    return refused;
                },
                told);
    }

    /// What a person waits for.
    private String title(boolean askedAnyhow) {
        boolean desktop = askedAnyhow || lock.ways().equals(new WindowLock.Ways(false, true));
        return desktop ? text("guard.unlock.logIn.job") : text("settings.unlock.job");
    }

    /// Ends what is asked for; the desktop's question is taken away.
    void stop() {
        stop.run();
    }

    @FunctionalInterface
    private interface Change {
        /// @return why it was not done; empty if it was
        Optional<String> make() throws Failure, InterruptedException;
    }

    private void run(String title, Passphrase present, Passphrase chosen, Change change, Consumer<String> told) {
        busy.set(true);
        stop = jobs.start(new Job<>(
                title,
                _ -> {
                    try (present;
                            chosen) {
                        Optional<String> refused = refusal(present);
                        return (refused.isEmpty() ? change.make() : refused).orElse("");
                    }
                },
                outcome -> {
                    busy.set(false);
                    passphrase.set(lock.ways().passphrase());
                    byLogIn.set(lock.ways().logIn());
                    switch (outcome) {
                        case Outcome.Done(String refused) -> told.accept(refused);
                        case Outcome.Failed(Failure failure) -> told.accept(failure.line());
                        case Outcome.Cancelled() -> {}
                    }
                }));
    }

    private Optional<String> logInRefused() throws Failure, InterruptedException {
        logIn.requireQuestion();
        return switch (logIn.ask()) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of(text("guard.unlock.logIn.wrong"));
            case DISMISSED -> Optional.of(text("guard.unlock.logIn.dismissed"));
        };
    }

    /// Who sits down at an open window must not be able to choose what opens it the next time.
    private Optional<String> refusal(Passphrase present) throws Failure, InterruptedException {
        if (!lock.ways().passphrase()) {
            return lock.ways().logIn() ? logInRefused() : Optional.empty();
        }
        return switch (lock.attempt(present)) {
            case WindowLock.Attempt.Right() -> Optional.empty();
            case WindowLock.Attempt.Wrong _ -> Optional.of(text("guard.unlock.wrong"));
            case WindowLock.Attempt.Early(Duration delay) ->
                Optional.of(text("guard.unlock.wait", Math.ceilDiv(delay.toMillis(), 1000L)));
        };
    }
}
