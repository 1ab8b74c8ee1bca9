package keyturn.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/// The scene of a window: the place of what it shows, with sheets above that.
final class WindowRoom {

    private final Scene scene;
    private final Theme theme;
    private final StackPane room = new StackPane();
    private final StackPane layers = new StackPane(room);

    /// @param scene keeps what it shows until something is put into the room
    WindowRoom(Scene scene, Theme theme) {
        this.scene = scene;
        this.theme = theme;
    }

    Scene scene() {
        return scene;
    }

    /// Sheets over this room.
    Dialogs dialogs() {
        return new Dialogs(layers, room);
    }

    void put(Node content) {
        if (!room.getChildren().equals(List.of(content))) {
            room.getChildren().setAll(content);
        }
        if (!scene.getRoot().equals(layers)) {
            FirstFrame.undress(scene);
            theme.dress(scene);
            scene.setRoot(layers);
        }
    }

    /// For pictures: what stands in the window before any of this.
    void putFirstFrame(Path folder) {
        var frame = new FirstFrame(folder);
        scene.getStylesheets().clear();
        frame.dress(scene, theme.chosen());
        scene.setRoot(frame);
    }
}
