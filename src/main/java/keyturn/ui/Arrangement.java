package keyturn.ui;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import keyturn.app.Preferences;
import keyturn.app.WindowPlace;

/// Puts a window where it was left for its work folder. Where the desktop is another one since, such as without the
/// second display, it comes to lie wholly on what there is.
final class Arrangement {

    private Arrangement() {}

    /// Before the window is shown.
    static void arrange(Stage stage, Preferences preferences, Path root) {
        preferences.place(root).ifPresent(left -> {
            Rectangle2D area = area(left);
            WindowPlace place = left.within(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximized());
        });
    }

    /// The display that most of it lay on; the first one if none of it is in sight.
    private static Rectangle2D area(WindowPlace place) {
        return Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).stream()
                .max(Comparator.comparingDouble(screen -> overlap(screen.getVisualBounds(), place)))
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    private static double overlap(Rectangle2D area, WindowPlace place) {
        double width = Math.min(area.getMaxX(), place.x() + place.width()) - Math.max(area.getMinX(), place.x());
        double height = Math.min(area.getMaxY(), place.y() + place.height()) - Math.max(area.getMinY(), place.y());
        return Math.max(0, width) * Math.max(0, height);
    }

    /// Where a window is now; of a maximised one, the place that was remembered before, for JavaFX does not tell it.
    ///
    /// @param screen what it shows
    static Optional<WindowPlace> of(Stage stage, Optional<WindowPlace> before, String screen) {
        if (!(stage.getWidth() > 0 && stage.getHeight() > 0) || Double.isNaN(stage.getX()) || stage.isIconified()) {
            return before;
        }
        boolean maximized = stage.isMaximized();
        WindowPlace now =
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized, screen);
        return Optional.of(
                maximized
                        ? before.map(it -> new WindowPlace(it.x(), it.y(), it.width(), it.height(), true, screen))
                                .orElse(now)
                        : now);
    }
}
