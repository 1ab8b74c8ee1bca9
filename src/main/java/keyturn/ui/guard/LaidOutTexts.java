package keyturn.ui.guard;

import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// JavaFX keeps the texts of what it has laid out lately, also of what is not shown any more. It lets go of
/// them when its cache is full, and knows no other way; so the cache is filled with texts that say nothing.
public final class LaidOutTexts {

    /// The cache holds 65,536 characters, in texts of up to 256 (JavaFX 26, `PrismTextLayout`,
    /// `PrismFontFactory`): this is more.
    private static final int TEXTS = 300;

    private static final int LENGTH = 240;

    private LaidOutTexts() {}

    /// Takes some milliseconds. On the window's thread only.
    public static void forget() {
        for (int i = 0; i < TEXTS; i++) {
            var text = new Text(i + " " + ".".repeat(LENGTH));
            // As in labels and fields; texts with other bounds are not kept.
            text.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
            text.getLayoutBounds();
        }
    }
}
