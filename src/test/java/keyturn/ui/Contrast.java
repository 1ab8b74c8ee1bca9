package keyturn.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether texts and icons stand out from what is drawn behind them, by the colours that the toolkit has resolved.
///
/// [WCAG 2.2](https://www.w3.org/TR/WCAG22/#contrast-minimum), 1.4.3 for text and 1.4.11 for icons. What is disabled
/// is excepted there, and here.
final class Contrast {

    private static final double TEXT = 4.5;
    private static final double ICON = 3;
    private static final double ROUNDING = 0.005;

    private Contrast() {}

    static List<String> tooLow(Parent area) {
        var problems = new ArrayList<String>();
        for (var node : ShownNodes.in(area)) {
            if (!(node instanceof Text text) || text.getText().isBlank() || node.isDisabled() || isNothing(text)) {
                continue;
            }
            if (!(text.getFill() instanceof Color fill)) {
                problems.add("no plain colour: " + ShownNodes.name(node));
                continue;
            }
            Color ground = ground(text);
            double ratio = ratio(over(withOpacity(fill, opacity(node)), ground), ground);
            double least = node instanceof FontIcon ? ICON : TEXT;
            if (ratio < least - ROUNDING) {
                problems.add("%.2f: %s on %s: \"%s\" %s"
                        .formatted(ratio, fill, ground, text.getText(), ShownNodes.name(node)));
            }
        }
        return problems;
    }

    /// Drawn with nothing: the prompt of a field that holds a text.
    private static boolean isNothing(Text text) {
        return text.getFill() == null || (text.getFill() instanceof Color fill && fill.getOpacity() == 0);
    }

    /// What shows through of the backgrounds that lie under the middle of a text, from its own parent outwards.
    private static Color ground(Text text) {
        var layers = new ArrayList<Color>();
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        for (Node each = text.getParent(); each != null && !isOpaque(layers); each = each.getParent()) {
            if (each instanceof Region region && region.getBackground() != null) {
                var fills = region.getBackground().getFills();
                for (int i = fills.size() - 1; i >= 0 && !isOpaque(layers); i--) {
                    paint(region, fills.get(i), x, y, layers);
                }
            }
        }
        // The scene's own fill.
        Color ground = Color.WHITE;
        for (var layer : layers.reversed()) {
            ground = over(layer, ground);
        }
        return ground;
    }

    private static void paint(Region region, BackgroundFill fill, double x, double y, List<Color> layers) {
        var place = region.sceneToLocal(x, y);
        var insets = fill.getInsets();
        // What has been scrolled away lies, when it is scrolled back, on what it is scrolled in.
        boolean scrolled = !region.getLayoutBounds().contains(place);
        boolean inside = place.getX() >= insets.getLeft()
                && place.getX() <= region.getWidth() - insets.getRight()
                && place.getY() >= insets.getTop()
                && place.getY() <= region.getHeight() - insets.getBottom();
        if ((scrolled || inside) && fill.getFill() instanceof Color color && color.getOpacity() > 0) {
            layers.add(withOpacity(color, opacity(region)));
        }
    }

    private static boolean isOpaque(List<Color> layers) {
        return !layers.isEmpty() && layers.getLast().getOpacity() >= 1;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity;
    }

    private static Color withOpacity(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), color.getOpacity() * opacity);
    }

    private static Color over(Color top, Color ground) {
        double share = top.getOpacity();
        return new Color(
                top.getRed() * share + ground.getRed() * (1 - share),
                top.getGreen() * share + ground.getGreen() * (1 - share),
                top.getBlue() * share + ground.getBlue() * (1 - share),
                1);
    }

    /// From 1 to 21.
    static double ratio(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
