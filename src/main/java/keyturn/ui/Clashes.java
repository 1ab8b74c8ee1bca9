package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import keyturn.edit.Clash;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.ui.part.MaskedValue;
import keyturn.ui.part.SegmentedButtons;
import keyturn.ui.part.Shortened;

/// The sheet on which a person decides, key by key, between what was staged here and what another program has written:
/// beside each other what both started from, mine and theirs.
final class Clashes {

    private enum Side {
        MINE,
        THEIRS
    }

    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

    /// In pixels.
    private static final double WIDEST = 180;

    private record Row(Clash clash, SegmentedButtons<Side> choice) {}

    private final Desk desk;
    private final List<Row> rows = new ArrayList<>();

    Clashes(Desk desk) {
        this.desk = desk;
    }

    void show() {
        var grid = new GridPane();
        grid.getStyleClass().add("clash-grid");
        grid.addRow(
                0,
                heading(text("ui.clash.key")),
                heading(text("ui.clash.base")),
                heading(text("ui.clash.yours")),
                heading(text("ui.clash.disk")));
        desk.folder().clashesProperty().get().forEach(clash -> add(grid, clash));
        var later = new Button(text("ui.clash.later"));
        later.setOnAction(_ -> desk.dialogs().close());
        var settle = new Button(text("ui.clash.settle"));
        settle.setId("clash-settle");
        settle.setDefaultButton(true);
        settle.setOnAction(_ -> settle());
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        // Else it has the focus at first, and shows nothing of it.
        scroll.setFocusTraversable(false);
        // Space chooses a side; Enter applies wherever the focus is among them.
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                settle();
            }
        });
        desk.dialogs()
                .show(new Sheet("clashes", text("ui.clash.title"))
                        .with(scroll)
                        .hint(text("ui.clash.hint"))
                        .buttons(later, settle));
    }

    private void add(GridPane grid, Clash clash) {
        var choice = new SegmentedButtons<>(
                text("ui.clash.choice", clash.key(), clash.profile()),
                List.of(Side.MINE, Side.THEIRS),
                Side.MINE,
                this::name);
        var key = new Label(clash.key().name());
        key.getStyleClass().addAll("mono", "clash-key");
        var where = new Label(clash.profile().fileName());
        where.getStyleClass().add("quiet");
        where.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var mine = shown(clash.key(), clash.mine());
        var theirs = shown(clash.key(), clash.theirs());
        // The side that is not taken is struck out, so that the choice is seen where the values are.
        choice.chosenProperty().subscribe(side -> {
            mine.pseudoClassStateChanged(LOST, side != Side.MINE);
            theirs.pseudoClassStateChanged(LOST, side != Side.THEIRS);
        });
        grid.addRow(rows.size() + 1, new VBox(key, where), shown(clash.key(), clash.base()), mine, theirs, choice);
        rows.add(new Row(clash, choice));
    }

    private void settle() {
        desk.dialogs().close();
        for (var row : rows) {
            Clash clash = row.clash();
            if (row.choice().chosenProperty().get() == Side.THEIRS) {
                desk.folder().edit(edits -> {
                    if (clash.theirs().isPresent()) {
                        edits.set(clash.profile(), clash.key(), clash.theirs().get());
                    } else {
                        edits.remove(clash.profile(), clash.key());
                    }
                });
            }
        }
        desk.folder().settleClashes();
    }

    private static Label heading(String words) {
        var heading = new Label(words);
        heading.getStyleClass().add("clash-heading");
        heading.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return heading;
    }

    private Label shown(EnvKey key, Optional<SecretText> value) {
        var policy = desk.folder().state().policy().policy();
        var label = new Label(value.map(present ->
                        MaskedValue.text(policy, desk.folder().session().fingerprints(), key, present))
                .orElseGet(() -> text("ui.clash.removed")));
        label.getStyleClass().addAll(value.isPresent() ? "mono" : "quiet", "clash-value");
        label.setMaxWidth(WIDEST);
        Shortened.of(label);
        return label;
    }

    private String name(Side side) {
        return switch (side) {
            case MINE -> text("ui.clash.mine");
            case THEIRS -> text("ui.clash.theirs");
        };
    }
}
