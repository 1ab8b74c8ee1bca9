package keyturn.ui.secrets;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import keyturn.env.ProfileName;
import keyturn.ui.WindowAction;
import keyturn.work.Ledger.Place;

/// Everything that can be done in the secrets screen by name: one list for the keyboard, the menus, the palette
/// and the help.
final class SecretsCommands {

    /// What needs more than the view-model.
    interface Host {
        void edit();

        void reveal();

        void copy();

        void paste();

        void rename();

        void comment();

        void group();

        void add();

        void compare();

        void loaders();

        void importFile();

        void exportProfile();
    }

    private final SecretsViewModel model;
    private final SelectionEdits edits;
    private final CellRotation rotation;
    private final Host host;

    SecretsCommands(SecretsViewModel model, CellRotation rotation, Host host) {
        this.model = model;
        this.rotation = rotation;
        this.host = host;
        edits = new SelectionEdits(model);
    }

    /// What can be done to the chosen cells.
    List<WindowAction> cells() {
        return List.of(
                WindowAction.of(text("secrets.command.edit"), new KeyCodeCombination(KeyCode.F2), host::edit),
                WindowAction.of(text("secrets.command.reveal"), new KeyCodeCombination(KeyCode.SPACE), host::reveal),
                WindowAction.of(text("secrets.command.copy"), control(KeyCode.C), host::copy),
                WindowAction.of(text("secrets.command.paste"), control(KeyCode.V), host::paste),
                WindowAction.of(text("secrets.command.fillDown"), control(KeyCode.D), edits::fillDown),
                WindowAction.of(text("secrets.command.fillRight"), control(KeyCode.R), edits::fillRight),
                WindowAction.of(text("secrets.command.remove"), new KeyCodeCombination(KeyCode.DELETE), edits::remove),
                WindowAction.of(
                        text("secrets.command.removeEverywhere"),
                        new KeyCodeCombination(KeyCode.DELETE, SHIFT_DOWN),
                        edits::removeEverywhere),
                WindowAction.of(
                        text("secrets.command.rename"), new KeyCodeCombination(KeyCode.F2, SHIFT_DOWN), host::rename),
                WindowAction.of(
                        text("secrets.command.comment"),
                        new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN),
                        host::comment),
                WindowAction.of(text("secrets.command.group"), control(KeyCode.G), host::group),
                WindowAction.of(
                        text("secrets.command.up"),
                        new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN),
                        () -> model.move(-1)),
                WindowAction.of(
                        text("secrets.command.down"),
                        new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN),
                        () -> model.move(1)),
                WindowAction.of(text("secrets.command.rotate"), control(KeyCode.T), rotation::chosen),
                WindowAction.of(
                        text("secrets.command.leaked"),
                        new KeyCodeCombination(KeyCode.T, SHORTCUT_DOWN, SHIFT_DOWN),
                        rotation::leaked),
                WindowAction.of(text("secrets.command.all"), control(KeyCode.A), model.selection()::all));
    }

    /// What can be done to the profile of the selected cell as a column.
    List<WindowAction> columns() {
        ColumnOrder columns = model.columns();
        return List.of(
                WindowAction.of(
                        text("secrets.command.hideColumn"), control(KeyCode.DIGIT0), () -> profile(columns::toggle)),
                WindowAction.of(
                        text("secrets.command.showColumns"),
                        new KeyCodeCombination(KeyCode.DIGIT0, SHORTCUT_DOWN, SHIFT_DOWN),
                        columns::showAll),
                WindowAction.of(
                        text("secrets.command.columnLeft"),
                        new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN, SHIFT_DOWN),
                        () -> profile(it -> columns.shift(it, -1))),
                WindowAction.of(
                        text("secrets.command.columnRight"),
                        new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN, SHIFT_DOWN),
                        () -> profile(it -> columns.shift(it, 1))));
    }

    /// What opens something.
    List<WindowAction> others() {
        return List.of(
                WindowAction.of(text("secrets.add.key"), control(KeyCode.N), host::add),
                WindowAction.of(text("secrets.compare"), controlShift(KeyCode.C), host::compare),
                WindowAction.of(text("comparison.loaders"), controlShift(KeyCode.L), host::loaders),
                WindowAction.of(text("secrets.import"), control(KeyCode.I), host::importFile),
                WindowAction.of(text("secrets.export"), control(KeyCode.E), host::exportProfile));
    }

    private void profile(Consumer<ProfileName> action) {
        Optional<ProfileName> chosen = model.selectedProperty().get().map(Place::profile);
        chosen.ifPresent(action);
    }

    private static KeyCombination controlShift(KeyCode key) {
        return new KeyCodeCombination(key, SHORTCUT_DOWN, SHIFT_DOWN);
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, SHORTCUT_DOWN);
    }
}
