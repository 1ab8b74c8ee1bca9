package keyturn.ui;

import static javafx.scene.paint.Color.TRANSPARENT;

import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Menus and the like are windows of their own, so a picture of a scene lacks them: this puts them where they stand.
///
/// The screen of a program without a display may be smaller than the window, and pushes aside what is opened; here
/// it stays below what has opened it, and within the window.
final class DrawnPopups {

    private static final int OPAQUE = 255;

    private final WritableImage picture;
    private final Scene scene;
    private final SnapshotParameters clear = new SnapshotParameters();

    private DrawnPopups(WritableImage picture, Scene scene) {
        this.picture = picture;
        this.scene = scene;
        clear.setFill(TRANSPARENT);
    }

    /// Draws what has been opened from `scene` over its picture.
    static void over(WritableImage picture, Scene scene) {
        new DrawnPopups(picture, scene).draw(scene.getWindow(), 0);
    }

    /// The lower ones first.
    ///
    /// @param aside how far `owner` was pushed, in pixels
    private void draw(Window owner, double aside) {
        for (Window each : Window.getWindows()) {
            if (each instanceof PopupWindow popup && popup.isShowing() && owner.equals(popup.getOwnerWindow())) {
                double pushed = owner.equals(scene.getWindow()) ? pushed(popup) : aside;
                draw(popup, pushed);
                draw((Window) popup, pushed);
            }
        }
    }

    private double pushed(PopupWindow popup) {
        if (!(popup instanceof ContextMenu menu) || menu.getOwnerNode() == null) {
            return 0;
        }
        Bounds from = menu.getOwnerNode().localToScene(menu.getOwnerNode().getLayoutBounds());
        return Math.min(from.getMinX(), scene.getWidth() - popup.getWidth()) - x(popup);
    }

    private double x(PopupWindow popup) {
        return popup.getX() + popup.getScene().getX() - scene.getWindow().getX() - scene.getX();
    }

    private double y(PopupWindow popup) {
        double y = popup.getY() + popup.getScene().getY() - scene.getWindow().getY() - scene.getY();
        return Math.min(y, scene.getHeight() - popup.getHeight());
    }

    private void draw(PopupWindow popup, double aside) {
        Parent root = popup.getScene().getRoot();
        root.applyCss();
        root.layout();
        var drawn = root.snapshot(clear, null);
        Bounds bounds = root.getBoundsInParent();
        blend(drawn, (int) Math.round(x(popup) + aside + bounds.getMinX()), (int)
                Math.round(y(popup) + bounds.getMinY()));
    }

    private void blend(WritableImage drawn, int left, int top) {
        PixelReader source = drawn.getPixelReader();
        PixelReader target = picture.getPixelReader();
        int bottom = Math.min((int) drawn.getHeight(), (int) picture.getHeight() - top);
        int right = Math.min((int) drawn.getWidth(), (int) picture.getWidth() - left);
        for (int y = Math.max(0, -top); y < bottom; y++) {
            for (int x = Math.max(0, -left); x < right; x++) {
                int mixed = mixed(source.getArgb(x, y), target.getArgb(left + x, top + y));
                picture.getPixelWriter().setArgb(left + x, top + y, mixed);
            }
        }
    }

    /// Of pixels whose red, green and blue are not multiplied by alpha; what is below is opaque.
    private static int mixed(int above, int below) {
        int alpha = above >>> 24;
        int all = OPAQUE << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int one = (above >> shift) & OPAQUE;
            int other = (below >> shift) & OPAQUE;
            all |= ((one * alpha + other * (OPAQUE - alpha)) / OPAQUE) << shift;
        }
        return all;
    }
}
