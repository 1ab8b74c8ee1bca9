package keyturn.ui.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import keyturn.app.SecurityChoices;
import keyturn.ui.guard.Locks;

/// What the settings know and can do about when the window locks, and about the clipboard. Each choice holds and is
/// written at once.
final class SecurityViewModel {

    private final ObjectProperty<Optional<Duration>> idle;
    private final ObjectProperty<Boolean> screen;
    private final ObjectProperty<Duration> kept;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param now   what is chosen
    /// @param write keeps another choice
    SecurityViewModel(Locks locks, SecurityChoices now, Consumer<UnaryOperator<SecurityChoices>> write) {
        idle = new SimpleObjectProperty<>(now.idleLock());
        screen = new SimpleObjectProperty<>(now.withScreen());
        kept = new SimpleObjectProperty<>(now.keepCopied());
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
}
