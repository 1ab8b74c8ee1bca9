package keyturn.ui.settings;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import keyturn.app.SecurityChoices;
import keyturn.app.WindowLock;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;
import keyturn.ui.guard.Locks;

/// What the settings know and can do about locking and the clipboard. Each choice holds and is written at once.
final class SecurityViewModel {

    private final Locks locks;
    private final Jobs jobs;
    private final ObjectProperty<Optional<Duration>> idle;
    private final ObjectProperty<Boolean> screen;
    private final ObjectProperty<Duration> kept;
    private final ReadOnlyBooleanWrapper passphrase;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param now   what is chosen
    /// @param write keeps another choice
    SecurityViewModel(Locks locks, Jobs jobs, SecurityChoices now, Consumer<UnaryOperator<SecurityChoices>> write) {
        this.locks = locks;
        this.jobs = jobs;
        idle = new SimpleObjectProperty<>(now.idleLock());
        screen = new SimpleObjectProperty<>(now.withScreen());
        kept = new SimpleObjectProperty<>(now.keepCopied());
        passphrase = new ReadOnlyBooleanWrapper(locks.passphrase().isSet());
        // Bound, so that what outlives the work folder does not hold on to this.
        problem.bind(locks.screen().problemProperty());
        idle.subscribe((_, chosen) -> write.accept(it -> it.withIdleLock(chosen)));
        kept.subscribe((_, chosen) -> write.accept(it -> it.withKeepCopied(chosen)));
        screen.subscribe((_, chosen) -> {
            locks.screen().follow(chosen);
            write.accept(it -> it.lockedWithScreen(chosen));
        });
    }

    /// The window locks after that long untouched; empty for never.
    ObjectProperty<Optional<Duration>> idleProperty() {
        return idle;
    }

    /// True to lock with the desktop's screen.
    ObjectProperty<Boolean> screenProperty() {
        return screen;
    }

    /// How long a copied value stays.
    ObjectProperty<Duration> keptProperty() {
        return kept;
    }

    /// Why the lock of the screen is not noticed.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// True if a passphrase unlocks the window.
    ReadOnlyBooleanProperty passphraseProperty() {
        return passphrase.getReadOnlyProperty();
    }

    /// True while a passphrase is looked at or chosen.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Makes another passphrase the one that unlocks.
    ///
    /// @param present the one that holds; not looked at if there is none; closed afterwards
    /// @param chosen  closed afterwards
    /// @param told    empty if it is done, else why not
    void choose(Passphrase present, Passphrase chosen, Consumer<String> told) {
        run(present, chosen, locks.passphrase()::choose, told);
    }

    /// From now on a click unlocks.
    ///
    /// @param present closed afterwards
    /// @param told    empty if it is done, else why not
    void remove(Passphrase present, Consumer<String> told) {
        run(present, present, _ -> locks.passphrase().remove(), told);
    }

    @FunctionalInterface
    private interface Change {
        void to(Passphrase chosen) throws Failure;
    }

    private void run(Passphrase present, Passphrase chosen, Change change, Consumer<String> told) {
        busy.set(true);
        jobs.start(new Job<>(
                text("settings.unlock.job"),
                _ -> {
                    try (present;
                            chosen) {
                        Optional<String> refused = refusal(present);
                        if (refused.isEmpty()) {
                            change.to(chosen);
                        }
                        return refused.orElse("");
                    }
                },
                outcome -> {
                    busy.set(false);
                    passphrase.set(locks.passphrase().isSet());
                    switch (outcome) {
                        case Outcome.Done(String refused) -> told.accept(refused);
                        case Outcome.Failed(Failure failure) -> told.accept(failure.reason());
                        case Outcome.Cancelled() -> {}
                    }
                }));
    }

    /// Who sits down at an open window must not be able to choose what opens it the next time.
    private Optional<String> refusal(Passphrase present) throws Failure {
        if (!locks.passphrase().isSet()) {
            return Optional.empty();
        }
        return switch (locks.passphrase().attempt(present)) {
            case WindowLock.Attempt.Right() -> Optional.empty();
            case WindowLock.Attempt.Wrong _ -> Optional.of(text("guard.unlock.wrong"));
            case WindowLock.Attempt.Early(Duration delay) ->
                Optional.of(text("guard.unlock.wait", Math.ceilDiv(delay.toMillis(), 1000L)));
        };
    }
}
