package keyturn.ui.rotation;

import static keyturn.text.Texts.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.rotate.Rotation;
import keyturn.rotate.Rotations;
import keyturn.ui.part.Card;
import keyturn.ui.procedure.Rotator;

/// Rotations that are not finished, and old values that are still valid. Takes no room while there are none.
final class LeftRotations extends VBox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Rotator rotator;
    private final ZoneId zone;

    LeftRotations(Rotator rotator, ZoneId zone) {
        this.rotator = rotator;
        this.zone = zone;
        setId("rotations-left");
        rotator.leftProperty().subscribe(_ -> redraw());
    }

    private void redraw() {
        var left = rotator.leftProperty().get();
        var rows = new ArrayList<HBox>();
        left.open().ifPresent(rotation -> rows.add(open(rotation)));
        left.inGrace().forEach(rotation -> rows.add(inGrace(rotation)));
        getChildren().clear();
        if (!rows.isEmpty()) {
            getChildren().setAll(new Card(text("rotation.left"), "", rows.toArray(HBox[]::new)));
        }
        setVisible(!rows.isEmpty());
        setManaged(!rows.isEmpty());
    }

    private HBox open(Rotation rotation) {
        var ways = new ArrayList<Button>();
        ways.add(button("resume", text("rotation.left.resume"), () -> rotator.resume(rotation), true));
        if (Rotator.canGoBack(rotation)) {
            ways.add(button("roll-back", text("rotation.left.rollBack"), () -> rotator.rollBack(rotation), true));
        }
        ways.add(button("details", text("rotation.left.details"), () -> rotator.details(rotation), false));
        return row(text("rotation.left.open", Rotations.names(rotation.plan())), ways);
    }

    private HBox inGrace(Rotation rotation) {
        String until = rotation.until().map(at -> TIME.format(at.atZone(zone))).orElse("");
        return row(
                text("rotation.left.grace", Rotations.names(rotation.plan()), until),
                List.of(
                        button("retire", text("rotation.left.retire"), () -> rotator.resume(rotation), true),
                        button("details", text("rotation.left.details"), () -> rotator.details(rotation), false)));
    }

    private Button button(String id, String words, Runnable action, boolean writes) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setDisable(writes && !rotator.writable());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static HBox row(String words, List<Button> ways) {
        var label = new Label(words);
        label.setWrapText(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(label, space);
        row.getChildren().addAll(ways);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("left-rotation");
        return row;
    }
}
