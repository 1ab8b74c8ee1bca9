package keyturn.ui.guard;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// For screens that others see: while it is on, no secret is shown or copied in clear. It stays on until it is
/// switched off or the program ends, also over a lock and in another work folder.
public final class Presentation {

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();

    /// The same for one work folder: what listens to it is forgotten with it.
    Presentation ofFolder() {
        var mine = new Presentation();
        mine.on.bind(on);
        return mine;
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    public void toggle() {
        on.set(!on.get());
    }

    /// Why no secret is shown in clear; empty if one may be.
    public Optional<String> refusal() {
        return on.get() ? Optional.of(text("guard.presentation.refused")) : Optional.empty();
    }
}
