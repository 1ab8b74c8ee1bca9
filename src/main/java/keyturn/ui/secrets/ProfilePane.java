package keyturn.ui.secrets;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import keyturn.env.SecretText;
import keyturn.ui.Dialogs;
import keyturn.ui.WindowAction;
import keyturn.ui.part.ProfileChoice;
import keyturn.ui.part.SegmentedButtons;

/// One profile as a list or as a text, in the place of the matrix: the choice between them, the rows, and what
/// can be done with a row.
final class ProfilePane {

    private final SecretsViewModel secrets;
    private final ProfileViewModel model;
    private final Dialogs dialogs;
    private final Runnable editValue;
    private final Runnable focusCells;
    private final ProfileList list;
    private final List<WindowAction> modes;
    private final List<WindowAction> rows;

    /// @param editValue  puts the focus where the value of the selected key is typed
    /// @param focusCells puts the focus into what is shown: the rows, or the matrix
    ProfilePane(
            SecretsViewModel secrets,
            ProfileViewModel model,
            Dialogs dialogs,
            Runnable editValue,
            Runnable focusCells) {
        this.secrets = secrets;
        this.model = model;
        this.dialogs = dialogs;
        this.editValue = editValue;
        this.focusCells = focusCells;
        list = new ProfileList(model);
        modes = List.of(
                showing(SecretsMode.MATRIX, KeyCode.DIGIT1),
                showing(SecretsMode.LIST, KeyCode.DIGIT2),
                showing(SecretsMode.TEXT, KeyCode.DIGIT3));
        rows = List.of(
                WindowAction.of(text("profile.command.edit"), new KeyCodeCombination(KeyCode.ENTER), this::edit),
                WindowAction.of(text("profile.command.reveal"), new KeyCodeCombination(KeyCode.SPACE), this::reveal),
                WindowAction.of(text("profile.command.up"), alt(KeyCode.UP), () -> model.shift(-1)),
                WindowAction.of(text("profile.command.down"), alt(KeyCode.DOWN), () -> model.shift(1)),
                WindowAction.of(
                        text("profile.command.line"),
                        new KeyCodeCombination(KeyCode.ENTER, SHORTCUT_DOWN),
                        this::insert),
                WindowAction.of(text("profile.command.comment"), alt(KeyCode.ENTER), this::comment),
                WindowAction.of(text("profile.command.remove"), new KeyCodeCombination(KeyCode.DELETE), model::remove));
        list.offer(Stream.concat(
                        rows.stream(),
                        Stream.of(WindowAction.of(
                                text("profile.command.edit"), new KeyCodeCombination(KeyCode.F2), this::edit)))
                .toList());
    }

    ProfileList list() {
        return list;
    }

    boolean isMatrix() {
        return model.modeProperty().get() == SecretsMode.MATRIX;
    }

    ProfileViewModel model() {
        return model;
    }

    /// The choice between matrix, list and text.
    Node modeChoice() {
        var choice = new SegmentedButtons<>(
                text("profile.mode"), List.of(SecretsMode.values()), SecretsMode.MATRIX, SecretsMode::words);
        choice.setId("secrets-mode");
        choice.chosenProperty().bindBidirectional(model.modeProperty());
        return choice;
    }

    /// The choice of the profile.
    ProfileChoice profileChoice() {
        var choice = new ProfileChoice(text("profile.choice"), "", model.profileProperty());
        choice.setId("profile-choice");
        secrets.matrixProperty()
                .subscribe(matrix -> choice.offer(matrix.columns().stream()
                        .map(it -> Optional.of(it.profile()))
                        .toList()));
        return choice;
    }

    /// What can be done by name: to show another view, and with the selected row.
    List<WindowAction> commands() {
        var all = new ArrayList<>(modes);
        if (!isMatrix()) {
            all.addAll(rows);
        }
        return all;
    }

    /// Shows another view by its keys, wherever the focus is in the screen.
    void pressed(KeyEvent event) {
        modes.stream()
                .filter(it -> it.keys().filter(keys -> keys.match(event)).isPresent())
                .findFirst()
                .ifPresent(it -> {
                    event.consume();
                    it.run().run();
                });
    }

    private WindowAction showing(SecretsMode mode, KeyCode key) {
        return WindowAction.of(text("profile.command.show", mode.words()), alt(key), () -> show(mode));
    }

    void show(SecretsMode mode) {
        model.modeProperty().set(mode);
        // Else it would go on to the field in which a secret is typed.
        focusCells.run();
    }

    /// Something else led here: a key that this profile does not have is shown in the matrix.
    void arrive() {
        boolean absent = secrets.selectedProperty().get().isPresent()
                && model.selectedProperty().get().isEmpty();
        if (!isMatrix() && absent) {
            model.modeProperty().set(SecretsMode.MATRIX);
        }
    }

    /// Hides what is shown in clear, and closes the field in which a line is typed.
    void hide() {
        model.hide();
        list.closeField();
    }

    /// Stages the line that is being typed.
    void settle() {
        list.closeField();
    }

    private void edit() {
        Optional<ProfileRow> row = model.selectedProperty().get();
        if (model.modeProperty().get() == SecretsMode.LIST
                && row.filter(ProfileRow::counts).isPresent()) {
            editValue.run();
        } else if (model.modeProperty().get() == SecretsMode.LIST
                && row.filter(it -> !it.assigns()).isPresent()) {
            comment();
        } else {
            list.type();
        }
    }

    private void reveal() {
        model.selectedProperty().get().ifPresent(model::reveal);
    }

    private void insert() {
        if (model.insert(SecretText.EMPTY)) {
            list.type();
        }
    }

    void comment() {
        model.selectedProperty().get().ifPresent(row -> dialogs.show(CommentSheet.build(model, row, dialogs)));
    }

    private static KeyCombination alt(KeyCode key) {
        return new KeyCodeCombination(key, ALT_DOWN);
    }
}
