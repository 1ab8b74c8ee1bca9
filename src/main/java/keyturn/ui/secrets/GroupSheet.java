package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import keyturn.env.EnvKey;
import keyturn.policy.BuiltInWords;
import keyturn.policy.Policy;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;

/// Asks for the group that keys are moved to: one that there is, or a new one.
final class GroupSheet {

    private static final int MOST_LINES = 8;
    private static final double LINE = 30;

    /// So many keys are named.
    private static final int NAMED = 4;

    private GroupSheet() {}

    static Sheet build(SecretsViewModel model, List<EnvKey> keys, Dialogs dialogs) {
        Policy policy = model.bench().state().policy().policy();
        var shown = FXCollections.observableList(
                policy.categories().stream().map(BuiltInWords::shown).toList());
        var groups = new ListView<>(shown);
        groups.setId("group-list");
        groups.setAccessibleText(text("secrets.group.there"));
        groups.getStyleClass().add("group-list");
        groups.setFixedCellSize(LINE);
        groups.setPrefHeight(Math.min(MOST_LINES, shown.size()) * LINE + 8);
        groups.setMinHeight(3 * LINE);
        var field = new TextField(BuiltInWords.shown(policy.category(keys.getFirst())));
        field.setId("group-name");
        var label = new Label(text("secrets.group.name"));
        label.setLabelFor(field);
        groups.getSelectionModel().select(field.getText());
        groups.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                field.setText(chosen);
            }
        });
        field.textProperty().subscribe(typed -> {
            if (!typed.strip().equals(groups.getSelectionModel().getSelectedItem())) {
                select(groups, typed.strip());
            }
        });
        // The arrows choose from the list without leaving the field.
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                event.consume();
                int at = groups.getSelectionModel().getSelectedIndex();
                groups.getSelectionModel()
                        .select(Math.clamp(at + (event.getCode() == KeyCode.DOWN ? 1L : -1L), 0, shown.size() - 1));
                groups.scrollTo(groups.getSelectionModel().getSelectedIndex());
                field.selectAll();
            }
        });
        var cancel = new Button(text("secrets.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> dialogs.close());
        var move = new Button(text("secrets.group.do"));
        move.setId("group-confirm");
        move.setDefaultButton(true);
        move.disableProperty().bind(field.textProperty().map(String::isBlank));
        move.setOnAction(_ -> {
            dialogs.close();
            model.group(keys, kept(policy, field.getText().strip()));
        });
        var box = new VBox(label, field, groups);
        box.getStyleClass().add("field");
        String hint =
                model.bench().state().policy().builtIn() ? text("secrets.group.hintNew") : text("secrets.group.hint");
        return new Sheet("group", text("secrets.group.title"))
                .about(named(keys))
                .with(box)
                .hint(hint)
                .buttons(cancel, move);
    }

    private static void select(ListView<String> groups, String typed) {
        if (groups.getItems().contains(typed)) {
            groups.getSelectionModel().select(typed);
        } else {
            groups.getSelectionModel().clearSelection();
        }
    }

    /// Policies are English; what is typed is what a person reads.
    private static String kept(Policy policy, String shown) {
        return policy.categories().stream()
                .filter(category -> BuiltInWords.shown(category).equals(shown))
                .findFirst()
                .orElse(shown);
    }

    private static String named(List<EnvKey> keys) {
        String names = keys.stream().limit(NAMED).map(EnvKey::name).collect(Collectors.joining(", "));
        return keys.size() <= NAMED ? names : text("secrets.group.more", names, keys.size() - NAMED);
    }
}
