package keyturn.ui;

import java.util.Optional;
import keyturn.failure.Failure;
import keyturn.text.Texts;
import keyturn.ui.part.Tone;

/// A sentence for the bar above the screen: something happened that the person should know, and did not ask for.
///
/// @param remedy what to do about it
/// @param review true if the review of what is staged tells more
public record Notice(Tone tone, String text, Optional<String> remedy, boolean review) {

    public static Notice of(Tone tone, String text) {
        return new Notice(tone, text, Optional.empty(), false);
    }

    /// What has failed and what to do.
    public static Notice of(Failure failure) {
        return new Notice(
                Tone.BAD,
                failure.reason(),
                failure.remedy().isEmpty() ? Optional.empty() : Optional.of(failure.remedy()),
                false);
    }

    /// What was kept is staged again. True only while something is staged.
    static Notice restored() {
        return of(Tone.ACCENT, Texts.text("ui.notice.restored")).reviewed();
    }

    /// The same with a way to the review.
    Notice reviewed() {
        return new Notice(tone, text, remedy, true);
    }
}
