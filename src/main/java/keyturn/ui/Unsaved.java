package keyturn.ui;

import static keyturn.text.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Asks what becomes of staged changes when the window is to close.
final class Unsaved {

    private Unsaved() {}

    /// @param keep closes the window and keeps what is staged, sealed
    /// @param quit closes the window
    static void ask(Dialogs dialogs, OpenFolder folder, Runnable keep, Runnable quit) {
        var stay = new Button(text("ui.unsaved.stay"));
        stay.setOnAction(_ -> dialogs.close());
        var drop = new Button(text("ui.unsaved.drop"));
        drop.setId("unsaved-drop");
        drop.getStyleClass().addAll("danger", "button-outlined");
        drop.setOnAction(_ -> {
            dialogs.close();
            quit.run();
        });
        var later = new Button(text("ui.unsaved.keep"));
        later.setId("unsaved-keep");
        later.setOnAction(_ -> {
            dialogs.close();
            keep.run();
        });
        var save = new Button(text("ui.unsaved.save"));
        save.setDefaultButton(true);
        save.setDisable(!folder.writable());
        save.setOnAction(_ -> {
            dialogs.close();
            folder.save(quit);
        });
        int staged = folder.stagedProperty().get();
        var sentence = new Label(text("ui.unsaved.text", staged));
        sentence.setWrapText(true);
        dialogs.show(
                new Sheet("unsaved", text("ui.unsaved.title")).with(sentence).buttons(drop, stay, later, save));
    }
}
