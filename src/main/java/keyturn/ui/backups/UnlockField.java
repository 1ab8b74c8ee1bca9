package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.RevealableField;

/// Asks for what opens a backup: a passphrase, or an age identity file.
final class UnlockField extends VBox {

    /// @param entered   called for Enter in the field
    /// @param identity  asks for an identity file
    /// @param withFile  called with the chosen identity file
    UnlockField(
            Guard guard,
            StringProperty passphrase,
            Runnable entered,
            Supplier<Optional<Path>> identity,
            Consumer<Path> withFile) {
        var field = new PasswordField();
        field.setId("passphrase");
        field.setMaxWidth(Double.MAX_VALUE);
        field.textProperty().bindBidirectional(passphrase);
        field.setOnAction(_ -> entered.run());
        var revealable = new RevealableField(guard, field);
        HBox.setHgrow(revealable, Priority.ALWAYS);
        var label = new Label(text("backups.passphrase"));
        label.setLabelFor(field);
        var choose = new Button(text("backups.identity"));
        choose.setId("identity");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(_ -> identity.get().ifPresent(withFile));
        var line = new HBox(revealable, choose);
        line.getStyleClass().add("button-row");
        getChildren().addAll(label, line);
        getStyleClass().add("field");
    }
}
