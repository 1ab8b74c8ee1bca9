package keyturn.ui.part;

import java.time.Duration;
import java.time.Instant;
import keyturn.text.Texts;

/// How long ago something was, in words.
public final class Ago {

    private Ago() {}

    /// `just now`, `5 min ago`, `2 h ago`, `3 days ago`.
    public static String text(Instant then, Instant now) {
        var past = Duration.between(then, now);
        if (past.toMinutes() < 1) {
            return Texts.text("ui.ago.now");
        }
        if (past.toHours() < 1) {
            return Texts.text("ui.ago.minutes", past.toMinutes());
        }
        if (past.toDays() < 1) {
            return Texts.text("ui.ago.hours", past.toHours());
        }
        return Texts.text("ui.ago.days", past.toDays());
    }
}
