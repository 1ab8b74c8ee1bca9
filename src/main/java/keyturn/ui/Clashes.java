package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.ui.part.MaskedValue;
import keyturn.ui.part.SegmentedButtons;

/// The sheet on which a person decides, key by key, between what was staged here and what another program has written.
final class Clashes {

    private enum Side {
        MINE,
        THEIRS
    }

    private record Row(ProfileName profile, EnvKey key, SegmentedButtons<Side> choice) {}

    private final Desk desk;
    private final List<Row> rows = new ArrayList<>();

    Clashes(Desk desk) {
        this.desk = desk;
    }

    void show() {
        var grid = new GridPane();
        grid.getStyleClass().add("clash-grid");
        desk.folder().clashesProperty().get().forEach((profile, keys) -> keys.forEach(key -> add(grid, profile, key)));
        var later = new Button(text("ui.clash.later"));
        later.setOnAction(_ -> desk.dialogs().close());
        var settle = new Button(text("ui.clash.settle"));
        settle.setId("clash-settle");
        settle.setDefaultButton(true);
        settle.setOnAction(_ -> settle());
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        desk.dialogs()
                .show(new Sheet("clashes", text("ui.clash.title"))
                        .with(scroll)
                        .hint(text("ui.clash.hint"))
                        .buttons(later, settle));
    }

    private void add(GridPane grid, ProfileName profile, EnvKey key) {
        var choice = new SegmentedButtons<>(
                text("ui.clash.choice", key, profile), List.of(Side.MINE, Side.THEIRS), Side.MINE, this::name);
        var name = new Label(key.name());
        name.getStyleClass().add("mono");
        var where = new Label(profile.name());
        where.getStyleClass().add("quiet");
        var mine = new Label(shown(key, desk.folder().edits().document(profile).flatMap(now -> now.value(key))));
        var theirs = new Label(shown(key, onDisk(profile, key)));
        mine.getStyleClass().add("mono");
        theirs.getStyleClass().add("mono");
        grid.addRow(rows.size(), name, where, mine, theirs, choice);
        rows.add(new Row(profile, key, choice));
    }

    private void settle() {
        desk.dialogs().close();
        for (var row : rows) {
            if (row.choice().chosenProperty().get() == Side.THEIRS) {
                desk.folder().edit(edits -> {
                    var theirs = onDisk(row.profile(), row.key());
                    if (theirs.isPresent()) {
                        edits.set(row.profile(), row.key(), theirs.get());
                    } else {
                        edits.remove(row.profile(), row.key());
                    }
                });
            }
        }
        desk.folder().settleClashes();
    }

    private Optional<SecretText> onDisk(ProfileName profile, EnvKey key) {
        return desk.folder()
                .edits()
                .base()
                .profile(profile)
                .flatMap(found -> found.document())
                .flatMap(document -> document.value(key));
    }

    private String shown(EnvKey key, Optional<SecretText> value) {
        var policy = desk.folder().state().policy().policy();
        return value.map(present ->
                        MaskedValue.text(policy, desk.folder().session().fingerprints(), key, present))
                .orElseGet(() -> text("ui.clash.removed"));
    }

    private String name(Side side) {
        return switch (side) {
            case MINE -> text("ui.clash.mine");
            case THEIRS -> text("ui.clash.theirs");
        };
    }
}
