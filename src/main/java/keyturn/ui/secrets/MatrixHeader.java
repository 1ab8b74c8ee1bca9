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
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import keyturn.env.ProfileName;
import keyturn.ui.part.Chip;
import keyturn.ui.part.HoverTip;
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
    private final Region mark = new Region();
    private int dragged = -1;
    private int moved = -1;

    /// @param whenWidened takes the profile whose right edge was drawn, and its new width in pixels
    /// @param whenMoved   takes the profile that was drawn elsewhere, and where it was let go, in pixels from the
    ///                     left
    MatrixHeader(ObjDoubleConsumer<ProfileName> whenWidened, ObjDoubleConsumer<ProfileName> whenMoved) {
        getStyleClass().add("matrix-header");
        key.getStyleClass().add("key-heading");
        key.setAccessibleRole(AccessibleRole.TABLE_COLUMN);
        key.setManaged(false);
        headings.setManaged(false);
        mark.getStyleClass().add("drop-mark");
        mark.setManaged(false);
        mark.setVisible(false);
        getChildren().addAll(headings, key, mark);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setOnMouseMoved(event -> setCursor(edge(event) < 0 ? Cursor.DEFAULT : Cursor.H_RESIZE));
        setOnMousePressed(event -> {
            dragged = event.getButton() == MouseButton.PRIMARY ? edge(event) : -1;
            moved = event.getButton() == MouseButton.PRIMARY && dragged < 0 ? column(event.getX()) : -1;
        });
        setOnMouseReleased(event -> {
            if (mark.isVisible() && moved >= 0) {
                whenMoved.accept(columns.get(moved).profile(), event.getX());
            }
            mark.setVisible(false);
            dragged = -1;
            moved = -1;
        });
        setOnMouseDragged(event -> {
            if (dragged >= 0 && dragged < columns.size()) {
                double width =
                        event.getX() - keyWidth + sight.from() - sight.axis().start(dragged);
                whenWidened.accept(columns.get(dragged).profile(), Math.max(LEAST, Math.rint(width)));
            } else if (moved >= 0 && !event.isStillSincePress()) {
                markPlace(event.getX());
            }
        });
    }

    /// The profile under a point; empty over the keys.
    Optional<ProfileName> profile(double x) {
        int column = column(x);
        return column < 0 ? Optional.empty() : Optional.of(columns.get(column).profile());
    }

    private int column(double x) {
        double within = x - keyWidth + sight.from();
        return x < keyWidth || within >= sight.axis().total()
                ? -1
                : sight.axis().at(within);
    }

    /// Shows before which profile the one that is being drawn would go.
    private void markPlace(double x) {
        Axis axis = sight.axis();
        int at = axis.at(x - keyWidth + sight.from());
        double middle = axis.start(at) + axis.length(at) / 2;
        double edge = x - keyWidth + sight.from() > middle ? axis.end(at) : axis.start(at);
        mark.resizeRelocate(edge - sight.from() + keyWidth - 1, 4, 3, getHeight() - 8);
        mark.setVisible(true);
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
