package keyturn.ui.part;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;

/// Texts of any length, such as a path, a value or a comment, which may be cut off where they stand. A test fails on
/// every other text that is.
public final class Shortened {

    private Shortened() {}

    /// Lets `label` be cut off, and tells the whole of it when it is pointed at.
    public static Label of(Label label) {
        return of(label, () -> true);
    }

    /// The same, but tells nothing while it must not.
    ///
    /// @param may asked when it is pointed at
    public static Label of(Label label, BooleanSupplier may) {
        label.getStyleClass().add("may-shorten");
        HoverTip.install(
                label, () -> Optional.of(label.getText()).filter(text -> !text.isEmpty() && may.getAsBoolean()));
        return label;
    }
}
