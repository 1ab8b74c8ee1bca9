package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
/// beside each other what both started from, mine and theirs. What changes meanwhile is shown at once, and must be
/// chosen about anew: nobody overwrites what they have not seen.
final class Clashes {

    private enum Side {
        MINE,
        THEIRS,
        /// Not decided since the key changed on disk once more.
        OPEN
    }

    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

    /// In pixels.
    private static final double WIDEST = 180;

    private record Row(Clash clash, SegmentedButtons<Side> choice) {

        Side side() {
            return choice.chosenProperty().get();
        }
    }

    private final Desk desk;
    private final GridPane grid = new GridPane();
    private final Label news = new Label();
    private final Button settle = new Button(text("ui.clash.settle"));
    private List<Row> rows = List.of();

    Clashes(Desk desk) {
        this.desk = desk;
    }

    void show() {
        grid.getStyleClass().add("clash-grid");
        news.setId("clash-news");
        news.getStyleClass().add("warning");
        news.setWrapText(true);
        tell("");
        draw(_ -> Side.MINE);
        var later = new Button(text("ui.clash.later"));
        later.setOnAction(_ -> desk.dialogs().close());
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
        var changes = desk.folder().clashesProperty().subscribe((_, _) -> changed());
        desk.dialogs()
                .show(new Sheet("clashes", text("ui.clash.title"))
                        .with(news, scroll)
                        .hint(text("ui.clash.hint"))
                        .buttons(later, settle)
                        .whenClosed(changes::unsubscribe));
    }

    /// Keys have changed on disk while the sheet is open: those are not decided any more.
    private void changed() {
        List<Row> before = rows;
        draw(clash -> before.stream()
                .filter(row -> row.clash().equals(clash))
                .findFirst()
                .map(Row::side)
                .orElse(Side.OPEN));
        var open = rows.stream().filter(row -> row.side() == Side.OPEN).toList();
        var names =
                open.stream().map(row -> row.clash().key().name()).distinct().collect(Collectors.joining(", "));
        tell(rows.isEmpty() ? text("ui.clash.none") : names.isEmpty() ? "" : text("ui.clash.again", names));
        if (open.isEmpty()) {
            settle.requestFocus();
        } else {
            open.getFirst().choice().focus();
        }
    }

    private void tell(String words) {
        news.setText(words);
        news.setVisible(!words.isEmpty());
        news.setManaged(!words.isEmpty());
    }

    private void draw(Function<Clash, Side> side) {
        grid.getChildren().clear();
        grid.addRow(
                0,
                heading(text("ui.clash.key")),
                heading(text("ui.clash.base")),
                heading(text("ui.clash.yours")),
                heading(text("ui.clash.disk")));
        var drawn = new ArrayList<Row>();
        for (Clash clash : desk.folder().clashesProperty().get()) {
            drawn.add(row(drawn.size() + 1, clash, side.apply(clash)));
        }
        rows = List.copyOf(drawn);
        decided();
    }

    private Row row(int line, Clash clash, Side first) {
        var choice = new SegmentedButtons<>(
                text("ui.clash.choice", clash.key(), clash.profile()),
                List.of(Side.MINE, Side.THEIRS),
                Side.MINE,
                this::name);
        choice.chosenProperty().set(first);
        var key = new Label(clash.key().name());
        key.getStyleClass().addAll("mono", "clash-key");
        var where = new Label(clash.profile().fileName());
        where.getStyleClass().add("quiet");
        where.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        var mine = shown(clash.key(), clash.mine());
        var theirs = shown(clash.key(), clash.theirs());
        // The side that is not taken is struck out, so that the choice is seen where the values are.
        choice.chosenProperty().subscribe(side -> {
            mine.pseudoClassStateChanged(LOST, side == Side.THEIRS);
            theirs.pseudoClassStateChanged(LOST, side == Side.MINE);
            decided();
        });
        grid.addRow(line, new VBox(key, where), shown(clash.key(), clash.base()), mine, theirs, choice);
        return new Row(clash, choice);
    }

    private void decided() {
        settle.setDisable(rows.stream().anyMatch(row -> row.side() == Side.OPEN));
    }

    private void settle() {
        if (settle.isDisabled()) {
            return;
        }
        desk.dialogs().close();
        for (var row : rows) {
            Clash clash = row.clash();
            if (row.side() == Side.THEIRS) {
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
            case OPEN -> throw new AssertionError("not offered");
        };
    }
}
