package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import keyturn.app.Preferences;

/// What stands in the window until the work folder has been read and its screens are made: the window's own
/// frame, drawn with rectangles and text alone. Controls and their theme take longer than all that is drawn here,
/// and a person who sees the frame knows that the program has started.
final class FirstFrame extends Pane {

    private static final double RAIL = 208;
    private static final double HEADER = 44;
    private static final double STATUS = 28;
    private static final double ITEM = 33;
    private static final double FIRST_ITEM = 81;
    private static final double LAST_ITEM = 23;
    private static final double ITEM_NAME = 40;
    private static final double EDGE = 16;

    private final Region rail = region("first-quiet");
    private final Region railLine = region("first-line");
    private final Region headLine = region("first-line");
    private final Region headerLine = region("first-line");
    private final Region status = region("first-quiet");
    private final Region statusLine = region("first-line");
    private final Region chosen = region("first-chosen");
    private final Text title = words(text("ui.screen.overview"), "first-title");
    private final Text doing = words(text("ui.job.opening"), "first-small");
    private final Text name;
    private final Text path;
    private final String whole;
    private final List<Text> items = List.of(
            words(text("ui.screen.overview"), "first-accent"),
            words(text("ui.screen.secrets")),
            words(text("ui.screen.rotation")),
            words(text("ui.screen.backups")),
            words(text("ui.screen.activity")));
    private final List<Text> lower =
            List.of(words(text("ui.rail.doctor")), words(text("ui.screen.settings")), words(text("ui.action.lock")));

    FirstFrame(Path root) {
        // Before the first text asks for it; the theme's style sheets need it a moment later in any case.
        Theme.loadTextFace();
        name = words(String.valueOf(root.getFileName()), "first-name");
        path = words("", "first-small");
        whole = HomePath.text(root);
        getChildren().addAll(rail, railLine, headLine, headerLine, status, statusLine, chosen, title, name, path);
        getChildren().addAll(items);
        getChildren().addAll(lower);
        getStyleClass().add("first");
    }

    /// Calls `then` when the frame is on the screen: what begins earlier keeps it from getting there. It is drawn on a
    /// thread of its own, which hands it to this one; a second frame, begun by what is added here, waits for that.
    void whenDrawn(Runnable then) {
        Pulses.after(2, () -> {
            getChildren().add(doing);
            Pulses.after(1, () -> Platform.runLater(then));
        });
    }

    /// Gives `scene` the colours of the frame.
    void dress(Scene scene, Preferences.Theme theme) {
        boolean dark = switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        if (dark) {
            getStyleClass().add("dark");
        }
        scene.getStylesheets().add(sheet());
    }

    /// Takes them away again.
    static void undress(Scene scene) {
        scene.getStylesheets().remove(sheet());
    }

    private static String sheet() {
        return Objects.requireNonNull(FirstFrame.class.getResource("css/first.css"))
                .toExternalForm();
    }

    private static Region region(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    private static Text words(String words, String... styles) {
        var text = new Text(words);
        text.getStyleClass().addAll(styles);
        return text;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double bottom = height - STATUS;
        rail.resizeRelocate(0, 0, RAIL - 1, bottom);
        railLine.resizeRelocate(RAIL - 1, 0, 1, bottom);
        headLine.resizeRelocate(EDGE / 2, 68, RAIL - EDGE - 1, 1);
        headerLine.resizeRelocate(RAIL, HEADER - 1, width - RAIL, 1);
        status.resizeRelocate(0, bottom + 1, width, STATUS - 1);
        statusLine.resizeRelocate(0, bottom, width, 1);
        chosen.resizeRelocate(EDGE / 2, FIRST_ITEM, RAIL - EDGE - 1, ITEM - 2);
        put(name, EDGE, 24);
        shorten();
        put(path, EDGE, 45);
        put(title, RAIL + EDGE + 2, HEADER / 2);
        put(doing, EDGE - 2, bottom + STATUS / 2);
        for (int line = 0; line < items.size(); line++) {
            put(items.get(line), ITEM_NAME, FIRST_ITEM + line * ITEM + ITEM / 2 - 1);
        }
        for (int line = 0; line < lower.size(); line++) {
            put(lower.get(line), ITEM_NAME, bottom - LAST_ITEM - (lower.size() - 1 - line) * ITEM);
        }
    }

    /// Leaves out as much in the middle of a long path as there is no room for.
    private void shorten() {
        double room = RAIL - 2 * EDGE - 1;
        path.setText(whole);
        for (int kept = whole.length() - 1; kept > 1 && path.getLayoutBounds().getWidth() > room; kept--) {
            int end = whole.length() - kept / 2;
            path.setText(whole.substring(0, kept - kept / 2) + "..." + whole.substring(end));
        }
    }

    private static void put(Text text, double left, double middle) {
        text.relocate(left, Math.rint(middle - text.getLayoutBounds().getHeight() / 2));
    }
}
