package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import keyturn.env.SecretText;
import keyturn.ui.guard.ClearArea;
import keyturn.ui.guard.ClearField;

/// The value of the selected cell. A secret stands as dots, and what is typed over them is the new value; a
/// setting is typed in clear. Enter or leaving the field stages it, Escape puts it back.
final class ValueField extends StackPane {

    /// How long typing must rest before its strength is measured.
    private static final Duration REST = Duration.millis(250);

    private final InspectorViewModel model;
    private final SecretInput secret;
    private final TextField clear = new TextField();
    private final ClearField revealed;
    private final ClearArea revealedLines;
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<InspectorContent> shown = Optional.empty();
    private Runnable back = () -> {};
    private String filled = "";

    /// @param severalLines takes a pasted value of more than one line, which needs a larger field
    /// @param copying      copies the value as secrets are copied
    ValueField(InspectorViewModel model, Consumer<String> severalLines, Runnable copying) {
        this.model = model;
        revealed = new ClearField(copying);
        revealedLines = new ClearArea(copying);
        secret = new SecretInput(severalLines);
        secret.setId("value-secret");
        clear.setId("value-clear");
        revealed.setId("value-revealed");
        revealed.setFocusTraversable(false);
        revealedLines.setId("value-revealed-lines");
        revealedLines.setFocusTraversable(false);
        revealedLines.setPrefRowCount(8);
        getChildren().addAll(secret, clear, revealed, revealedLines);
        getStyleClass().add("value-field");
        getChildren().forEach(it -> it.getStyleClass().add("mono"));
        for (TextField field : new TextField[] {secret, clear}) {
            field.setOnAction(_ -> {
                stage();
                back.run();
            });
            field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE && changed()) {
                    event.consume();
                    fill();
                    back.run();
                }
            });
            field.focusedProperty().subscribe((was, is) -> {
                if (was
                        && !is
                        && field.getScene() != null
                        && !field.equals(field.getScene().getFocusOwner())) {
                    stage();
                }
            });
        }
        secret.textProperty().subscribe(_ -> rest.playFromStart());
        rest.setOnFinished(_ -> model.measure(SecretText.of(secret.getText())));
        model.contentProperty().subscribe(this::show);
        model.revealedProperty().subscribe(_ -> mask());
    }

    /// @param action called when the person has ended an edit by key: takes the focus to where cells are chosen
    void setOnEnded(Runnable action) {
        back = action;
    }

    /// Puts the focus where the value is typed.
    void edit() {
        TextField field = secret.isVisible() ? secret : clear;
        field.requestFocus();
        field.selectAll();
    }

    /// Stages what is being typed; the focus stays.
    void settle() {
        stage();
    }

    private void show(Optional<InspectorContent> content) {
        // What was typed for the cell before belongs to that cell.
        boolean moved = !shown.map(InspectorContent::place).equals(content.map(InspectorContent::place));
        if (moved) {
            stage();
        }
        boolean typing = !moved && !(secret.isVisible() ? secret.getText() : clear.getText()).equals(filled);
        shown = content;
        if (typing && (secret.isFocused() || clear.isFocused()) && !saysTheSame()) {
            // Something else in the work folder has changed; what is being typed stays.
            return;
        }
        fill();
    }

    private boolean saysTheSame() {
        return !secret.isVisible() && clear.getText().equals(clearText());
    }

    private void fill() {
        content(clear, clearText());
        content(secret, "");
        filled = shown.filter(it -> it.row().secret()).isPresent() ? "" : clear.getText();
        boolean masked = shown.filter(it -> it.row().secret()).isPresent();
        boolean editable =
                shown.filter(it -> it.editable() && !it.severalLines()).isPresent();
        secret.setEditable(editable);
        clear.setEditable(editable);
        secret.setPromptText(masked && shown.get().hasValue() ? dots() : text("secrets.value.prompt"));
        clear.setPromptText(text("secrets.value.prompt"));
        String name = shown.map(it ->
                        text("secrets.edit.spoken", it.row().key(), it.place().profile()))
                .orElse("");
        secret.setAccessibleText(name);
        clear.setAccessibleText(name);
        revealed.setAccessibleText(name);
        revealedLines.setAccessibleText(name);
        mask();
    }

    private String dots() {
        return shown.filter(it -> it.cell().value() instanceof CellValue.Empty).isPresent()
                ? text("secrets.value.empty")
                : "•".repeat(26);
    }

    /// A node that is not seen is left out of the focus order as well.
    private void mask() {
        boolean isSecret = shown.filter(it -> it.row().secret()).isPresent();
        boolean reveal = isSecret && model.revealedProperty().get();
        boolean lines = shown.filter(InspectorContent::severalLines).isPresent();
        revealed.setText(reveal && !lines ? revealedText() : "");
        revealed.setVisible(reveal && !lines);
        revealedLines.setText(reveal && lines ? revealedText() : "");
        revealedLines.setVisible(reveal && lines);
        revealedLines.setManaged(reveal && lines);
        secret.setVisible(isSecret && !reveal);
        clear.setVisible(!isSecret);
    }

    /// What is being typed, if something is, else what is in the cell.
    private String revealedText() {
        return secret.getText().isEmpty()
                ? model.value().map(SecretText::reveal).orElse("")
                : secret.getText();
    }

    private String clearText() {
        return shown.filter(it -> !it.row().secret())
                .flatMap(_ -> model.value())
                .filter(CellReading::isText)
                .map(SecretText::reveal)
                .map(it -> it.replace("\n", "↵"))
                .orElse("");
    }

    private boolean changed() {
        return secret.isVisible()
                ? !secret.getText().isEmpty()
                : clear.isEditable() && !clear.getText().equals(clearText());
    }

    private void stage() {
        if (shown.isEmpty() || !shown.get().editable() || shown.get().severalLines()) {
            return;
        }
        boolean isSecret = shown.get().row().secret();
        String typed = isSecret ? secret.getText() : clear.getText();
        boolean same = isSecret
                ? typed.isEmpty()
                : SecretText.of(typed).equals(model.value(shown.get().place()).orElse(SecretText.EMPTY));
        if (same) {
            return;
        }
        var place = shown.get().place();
        // Emptied at once: the text must not stand in a control longer than it takes to stage it.
        content(secret, "");
        model.stage(place, SecretText.of(typed));
    }

    private static void content(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
