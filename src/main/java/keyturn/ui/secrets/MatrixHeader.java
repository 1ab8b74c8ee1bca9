package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import keyturn.env.ProfileName;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Tone;

/// The headings: `Key`, which stays, and the profiles in sight. An edge between two is drawn to widen a profile.
final class MatrixHeader extends Region {

    /// How near to an edge, in pixels, the mouse takes hold of it.
    private static final double GRIP = 4;

    private static final double LEAST = 72;

    private final Label key = new Label(text("secrets.column.key"));
    private final Pane headings = new Pane();
    private final Map<ProfileColumn, HBox> made = new HashMap<>();
    private double keyWidth;
    private Sight sight = new Sight(Axis.EMPTY, 0, 0);
    private List<ProfileColumn> columns = List.of();
    private int dragged = -1;

    /// @param whenWidened takes the profile whose right edge was drawn, and its new width in pixels
    MatrixHeader(ObjDoubleConsumer<ProfileName> whenWidened) {
        getStyleClass().add("matrix-header");
        key.getStyleClass().add("key-heading");
        key.setAccessibleRole(AccessibleRole.TABLE_COLUMN);
        key.setManaged(false);
        headings.setManaged(false);
        getChildren().addAll(headings, key);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setOnMouseMoved(event -> setCursor(edge(event) < 0 ? Cursor.DEFAULT : Cursor.H_RESIZE));
        setOnMousePressed(event -> dragged = edge(event));
        setOnMouseReleased(_ -> dragged = -1);
        setOnMouseDragged(event -> {
            if (dragged >= 0 && dragged < columns.size()) {
                double width =
                        event.getX() - keyWidth + sight.from() - sight.axis().start(dragged);
                whenWidened.accept(columns.get(dragged).profile(), Math.max(LEAST, Math.rint(width)));
            }
        });
    }

    /// Shows the headings in sight; the header has its size by then.
    void show(List<ProfileColumn> profiles, double widthOfKey, Sight inSight) {
        keyWidth = widthOfKey;
        sight = inSight;
        if (!columns.equals(profiles)) {
            columns = profiles;
            made.keySet().retainAll(profiles);
            headings.getChildren().retainAll(made.values());
        }
        made.values().forEach(it -> it.setVisible(false));
        for (int i = Math.max(0, inSight.first()); i <= inSight.last(); i++) {
            HBox heading = made.computeIfAbsent(profiles.get(i), this::add);
            heading.setVisible(true);
            heading.resizeRelocate(inSight.axis().start(i), 0, inSight.axis().length(i), getHeight());
        }
        headings.setTranslateX(widthOfKey - inSight.from());
        key.resizeRelocate(0, 0, widthOfKey, getHeight());
    }

    /// The heading of a column, the keys being the first.
    Optional<Node> heading(int column) {
        return column == 0
                ? Optional.of(key)
                : Optional.ofNullable(column > columns.size() ? null : made.get(columns.get(column - 1)));
    }

    private HBox add(ProfileColumn profile) {
        HBox heading = make(profile);
        heading.setManaged(false);
        headings.getChildren().add(heading);
        return heading;
    }

    private static HBox make(ProfileColumn profile) {
        var name = new Label(profile.profile().name());
        var heading = new HBox(name);
        heading.getStyleClass().add("profile-heading");
        heading.setAccessibleRole(AccessibleRole.TABLE_COLUMN);
        heading.setAccessibleText(profile.profile().name());
        if (profile.active()) {
            var active = new Chip(text("secrets.column.active"), Tone.ACCENT);
            HoverTip.install(active, () -> Optional.of(text("secrets.column.active.explained", profile.fileName())));
            heading.getChildren().add(active);
        }
        profile.unavailable().ifPresent(it -> {
            String reason = text("secrets.column.unreadable", it);
            var why = new Label(reason);
            why.getStyleClass().add("column-problem");
            HoverTip.install(heading, () -> Optional.of(reason));
            heading.getChildren().setAll(new VBox(name, why));
        });
        return heading;
    }

    /// The profile whose right edge the mouse is on; -1 if it is on none.
    private int edge(MouseEvent event) {
        double x = event.getX() - keyWidth + sight.from();
        for (int i = Math.max(0, sight.first()); i <= sight.last() && event.getX() > keyWidth + GRIP; i++) {
            if (Math.abs(sight.axis().end(i) - x) <= GRIP) {
                return i;
            }
        }
        return -1;
    }
}
