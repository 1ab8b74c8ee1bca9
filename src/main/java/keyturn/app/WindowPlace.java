package keyturn.app;

/// Where a window was left, and what it showed. In pixels of the desktop.
///
/// @param maximized then the others are what it goes back to
/// @param screen    what it showed, as the window names it; empty if that is not known
public record WindowPlace(double x, double y, double width, double height, boolean maximized, String screen) {

    /// @throws IllegalArgumentException if it has no size
    public WindowPlace {
        if (!(width > 0 && height > 0) || Double.isNaN(x) || Double.isNaN(y)) {
            throw new IllegalArgumentException("no place of a window");
        }
    }

    /// The part of it that fits into an area of the desktop: moved and made smaller as far as must be.
    ///
    /// @param left of the area, as `top`, `areaWidth` and `areaHeight`
    public WindowPlace within(double left, double top, double areaWidth, double areaHeight) {
        double fitWidth = Math.min(width, areaWidth);
        double fitHeight = Math.min(height, areaHeight);
        return new WindowPlace(
                Math.clamp(x, left, left + areaWidth - fitWidth),
                Math.clamp(y, top, top + areaHeight - fitHeight),
                fitWidth,
                fitHeight,
                maximized,
                screen);
    }
}
