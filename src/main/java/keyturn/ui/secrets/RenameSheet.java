package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import keyturn.env.EnvKey;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;

/// Asks for the new name of a key.
final class RenameSheet {

    private RenameSheet() {}

    static Sheet build(SecretsViewModel model, EnvKey key, Dialogs dialogs) {
        var field = new TextField(key.name());
        field.setId("rename-name");
        field.getStyleClass().add("mono");
        var label = new Label(text("secrets.rename.name"));
        label.setLabelFor(field);
        var problem = new Label();
        problem.setId("rename-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        var cancel = new Button(text("secrets.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> dialogs.close());
        var rename = new Button(text("secrets.rename.do"));
        rename.setId("rename-confirm");
        rename.setDefaultButton(true);
        rename.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> EnvKey.parse(field.getText().strip())
                                .filter(it -> !it.equals(key))
                                .isEmpty(),
                        field.textProperty()));
        rename.setOnAction(_ -> EnvKey.parse(field.getText().strip()).ifPresent(to -> {
            if (model.rename(key, to)) {
                dialogs.close();
            } else {
                problem.setText(model.problemProperty().get());
            }
        }));
        var box = new VBox(label, field, problem);
        box.getStyleClass().add("field");
        return new Sheet("rename-key", text("secrets.rename.title"))
                .about(key.name())
                .with(box)
                .hint(text("secrets.rename.hint"))
                .buttons(cancel, rename);
    }
}
