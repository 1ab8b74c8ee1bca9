package keyturn.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/// What a person has chosen about values on the screen and on the clipboard. Whether a passphrase unlocks the
/// window is no choice of this file: [WindowLock] keeps that apart.
///
/// @param idleLock   the window locks after that long without a key or a movement; empty for never
/// @param withScreen true to lock the window when the desktop's screen is locked
/// @param keepCopied how long a copied value stays on the clipboard
public record SecurityChoices(Optional<Duration> idleLock, boolean withScreen, Duration keepCopied) {

    private static final Duration LONGEST_IDLE = Duration.ofDays(1);
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(5);

    /// Locking after four minutes is what KeePassXC proposes (design/stack.md, section 4).
    public static final SecurityChoices DEFAULT =
            new SecurityChoices(Optional.of(Duration.ofSeconds(240)), false, Duration.ofSeconds(30));

    /// @throws IllegalArgumentException for a time that is not positive, an idle time of more than a day, or a value
    /// that
    ///                                  would stay for over five minutes
    public SecurityChoices {
        if (idleLock.filter(it -> !isIdle(it)).isPresent() || !isKept(keepCopied)) {
            throw new IllegalArgumentException("not a time that can be chosen");
        }
    }

    public SecurityChoices withIdleLock(Optional<Duration> time) {
        return new SecurityChoices(time, withScreen, keepCopied);
    }

    public SecurityChoices lockedWithScreen(boolean wanted) {
        return new SecurityChoices(idleLock, wanted, keepCopied);
    }

    public SecurityChoices withKeepCopied(Duration time) {
        return new SecurityChoices(idleLock, withScreen, time);
    }

    private static boolean isIdle(Duration time) {
        return time.isPositive() && time.compareTo(LONGEST_IDLE) <= 0;
    }

    private static boolean isKept(Duration time) {
        return time.isPositive() && time.compareTo(LONGEST_KEPT) <= 0;
    }

    /// What a file says. What makes no sense there counts as not chosen.
    static SecurityChoices read(JsonNode node) {
        Optional<Duration> idle = DEFAULT.idleLock();
        if (node.path("lockAfterSeconds").isIntegralNumber()) {
            var said = Duration.ofSeconds(node.path("lockAfterSeconds").asLong());
            idle = said.isZero()
                    ? Optional.empty()
                    : Optional.of(said).filter(SecurityChoices::isIdle).or(DEFAULT::idleLock);
        }
        var kept = Duration.ofSeconds(
                node.path("clipboardSeconds").asLong(DEFAULT.keepCopied().toSeconds()));
        return new SecurityChoices(
                idle,
                node.path("lockWithScreen").asBoolean(DEFAULT.withScreen()),
                isKept(kept) ? kept : DEFAULT.keepCopied());
    }

    void write(ObjectNode node) {
        node.put("lockAfterSeconds", idleLock.map(Duration::toSeconds).orElse(0L));
        node.put("lockWithScreen", withScreen);
        node.put("clipboardSeconds", keepCopied.toSeconds());
    }
}
