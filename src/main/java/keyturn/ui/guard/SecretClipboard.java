package keyturn.ui.guard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import keyturn.env.SecretText;
import keyturn.ui.job.Alarms;
import keyturn.ui.job.Countdown;

/// Copies values so that they do not stay: taken back after a while, at the lock and at the end, if the
/// clipboard still holds them; and marked so that clipboard managers keep no history of them. One for a window.
public final class SecretClipboard {

    /// KDE's Klipper and those that follow it (KeePassXC, CopyQ, wl-clipboard's `--sensitive`) leave out what has
    /// this format with the value `secret`.
    private static final String HINT = "x-kde-passwordManagerHint";

    /// A value that was copied from here.
    ///
    /// @param what        whose value, for the person: a key's name
    /// @param secondsLeft how long it stays
    public record Copied(String what, int secondsLeft) {}

    private final Supplier<Duration> keep;
    private final Countdown countdown;
    private final ReadOnlyObjectWrapper<Optional<Copied>> copied = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<SecretText> ours = Optional.empty();
    private String what = "";

    /// @param keep how long a copied value stays; asked at each copy
    public SecretClipboard(Alarms alarms, Supplier<Duration> keep) {
        this.keep = keep;
        countdown = alarms.countdown(this::pass);
    }

    /// Empty as soon as nothing of ours is on the clipboard, as far as we know.
    public ReadOnlyObjectProperty<Optional<Copied>> copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /// @param whose what the person calls it: a key's name
    public void copy(String whose, SecretText value) {
        var content = new ClipboardContent();
        // As bytes: what is no text to JavaFX goes to X11 as it is.
        content.putAll(Map.of(
                DataFormat.PLAIN_TEXT,
                value.reveal(),
                hint(),
                ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII))));
        Clipboard.getSystemClipboard().setContent(content);
        ours = Optional.of(value);
        what = whose;
        countdown.start(keep.get());
    }

    /// Empties the clipboard if it still holds what was copied from here.
    public void clear() {
        countdown.stop();
        Optional<SecretText> before = ours;
        ours = Optional.empty();
        copied.set(Optional.empty());
        if (before.isPresent() && holds(before.get())) {
            Clipboard.getSystemClipboard().clear();
        }
    }

    private void pass(int secondsLeft) {
        if (secondsLeft == 0 || ours.filter(SecretClipboard::holds).isEmpty()) {
            // Over, or somebody has copied something else: then there is nothing to count down any more.
            clear();
        } else {
            copied.set(Optional.of(new Copied(what, secondsLeft)));
        }
    }

    private static boolean holds(SecretText value) {
        String now = Clipboard.getSystemClipboard().getString();
        return now != null && value.equals(SecretText.of(now));
    }

    /// A format may be made only once in a process.
    private static DataFormat hint() {
        DataFormat known = DataFormat.lookupMimeType(HINT);
        return known == null ? new DataFormat(HINT) : known;
    }
}
