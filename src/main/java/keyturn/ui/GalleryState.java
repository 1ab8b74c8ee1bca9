package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import keyturn.env.SecretText;
import org.jspecify.annotations.Nullable;

/// Something that a window shows for a while and that no screen opens by name, for the gallery.
///
/// @param name  lower case with dashes: `menu`
/// @param begin on the window's thread
/// @param end   takes it away again; what is opened over the window closes by itself
record GalleryState(String name, Runnable begin, Runnable end) {

    private static final String NOTHING = "no such thing";

    static List<GalleryState> of(keyturn.ui.Window window, FolderView view) {
        var states = new ArrayList<GalleryState>();
        var guard = window.parts().guard();
        states.add(new GalleryState(
                "presentation",
                () -> {
                    view.show(FolderView.Place.SECRETS);
                    guard.presentation().toggle();
                },
                guard.presentation()::toggle));
        states.add(new GalleryState(
                "copied",
                () -> {
                    view.show(FolderView.Place.SECRETS);
                    guard.clipboard().copy("JWT_SECRET", SecretText.of("copied-for-the-picture"));
                },
                guard.clipboard()::clear));
        states.add(new GalleryState("menu", () -> openMenu(view), () -> {}));
        states.add(pressed(window, view, "secrets-more", "#secrets-more"));
        states.add(pressed(window, view, "secrets-states", "#secrets .filter-states"));
        states.add(pressed(window, view, "secrets-cell-more", "#inspector-more"));
        states.add(typed(window, view, FolderView.Place.SECRETS, "secrets-no-hits", "#filter"));
        states.add(typed(window, view, FolderView.Place.ACTIVITY, "activity-no-hits", "#activity-filter"));
        return states;
    }

    private static void openMenu(FolderView view) {
        view.show(FolderView.Place.OVERVIEW);
        view.openMenu();
        for (Window each : List.copyOf(Window.getWindows())) {
            if (each instanceof ContextMenu menu) {
                for (var key : List.of(KeyCode.DOWN, KeyCode.RIGHT)) {
                    var pressed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
                    menu.getSkin().getNode().fireEvent(pressed);
                }
            }
        }
    }

    private static GalleryState pressed(keyturn.ui.Window window, FolderView view, String name, String query) {
        return new GalleryState(
                name,
                () -> {
                    view.show(FolderView.Place.SECRETS);
                    if (found(window, query) instanceof MenuButton button) {
                        button.show();
                    }
                },
                () -> {});
    }

    private static GalleryState typed(
            keyturn.ui.Window window, FolderView view, FolderView.Place place, String name, String query) {
        return new GalleryState(
                name,
                () -> {
                    view.show(place);
                    if (found(window, query) instanceof TextInputControl field) {
                        field.setText(NOTHING);
                    }
                },
                () -> {
                    if (found(window, query) instanceof TextInputControl field) {
                        field.clear();
                    }
                });
    }

    private static @Nullable Node found(keyturn.ui.Window window, String query) {
        var root = window.scene().getRoot();
        root.applyCss();
        root.layout();
        return root.lookup(query);
    }
}
