package keyturn.ui.guard;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// JavaFX keeps the way to each place that it has drawn last, and with it whatever was there, also when that is not in
/// the window any more. It lets go of them only when it draws as many places again; so as many dots are drawn.
public final class DrawnPaths {

    /// The most places that are drawn in one frame (JavaFX 26, `ViewPainter.ROOT_PATHS`, `prism.dirtyregioncount`).
    private static final int PLACES = 6;

    /// In pixels. Places next to each other are drawn as one.
    private static final double DOT = 2;

    /// Nobody sees it, but it is drawn.
    private static final double FAINT = 0.01;

    private static final double FAINTER = 0.006;

    private final List<Rectangle> dots;

    private DrawnPaths(List<Rectangle> dots) {
        this.dots = dots;
    }

    /// Puts the dots on a page that has its size. On the window's thread only.
    public static DrawnPaths on(Pane page) {
        List<Rectangle> dots = IntStream.range(0, PLACES)
                .mapToObj(i -> {
                    var dot = new Rectangle(
                            page.getWidth() * (i + 0.5) / PLACES,
                            page.getHeight() * (i % 2 == 0 ? 0.1 : 0.9),
                            DOT,
                            DOT);
                    dot.setOpacity(FAINT);
                    dot.setManaged(false);
                    dot.setMouseTransparent(true);
                    return dot;
                })
                .toList();
        page.getChildren().addAll(dots);
        return new DrawnPaths(dots);
    }

    /// A frame later: draws each of them again, and nothing else.
    public void forget() {
        dots.forEach(it -> it.setOpacity(FAINTER));
    }
}
