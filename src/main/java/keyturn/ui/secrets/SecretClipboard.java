package keyturn.ui.secrets;

import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;
import keyturn.env.SecretText;
import org.jspecify.annotations.Nullable;

/// Copies values so that they do not stay: taken back after a while and when the work folder is closed, if the
/// clipboard
/// still holds them, and marked so that clipboard managers keep no history of them.
final class SecretClipboard {

    /// KDE's Klipper and those that follow it (KeePassXC, CopyQ, wl-clipboard's `--sensitive`) leave out what has
    /// this format with the value `secret`.
    private static final String HINT = "x-kde-passwordManagerHint";

    private final int keep;
    private final Timeline timer;
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();
    private @Nullable SecretText copied;

    /// @param keep how long a copied value stays
    SecretClipboard(Duration keep) {
        this.keep = (int) keep.toSeconds();
        timer = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        timer.setCycleCount(Animation.INDEFINITE);
    }

    /// How long the copied value stays; 0 if there is none.
    ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    private void tick() {
        if (secondsLeft.get() <= 1) {
            clear();
        } else {
            secondsLeft.set(secondsLeft.get() - 1);
        }
    }

    void copy(SecretText value) {
        var content = new ClipboardContent();
        content.putAll(Map.of(DataFormat.PLAIN_TEXT, value.reveal(), hint(), "secret"));
        Clipboard.getSystemClipboard().setContent(content);
        copied = value;
        secondsLeft.set(keep);
        timer.playFromStart();
    }

    /// Empties the clipboard if it still holds what was copied from here.
    void clear() {
        timer.stop();
        SecretText ours = copied;
        copied = null;
        secondsLeft.set(0);
        String now = ours == null ? null : Clipboard.getSystemClipboard().getString();
        if (ours != null && now != null && ours.equals(SecretText.of(now))) {
            Clipboard.getSystemClipboard().clear();
        }
    }

    /// A format may be made only once in a process.
    private static DataFormat hint() {
        DataFormat known = DataFormat.lookupMimeType(HINT);
        return known == null ? new DataFormat(HINT) : known;
    }
}
