package keyturn.ui.secrets;

import java.util.Locale;

/// Letters typed one after the other to find a key by its beginning.
final class TypedAhead {

    /// A longer pause begins anew, as in the lists of desktops.
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private String text = "";
    private long last;

    /// @param character what was typed
    /// @param nanos     when, of [System#nanoTime()]
    /// @return false if it cannot be in a key's name
    boolean typed(String character, long nanos) {
        String letter = character.toUpperCase(Locale.ROOT);
        if (!letter.matches("[A-Z0-9_.]")) {
            return false;
        }
        boolean again = text.isEmpty() || nanos - last > PAUSE_NANOS;
        // The same letter again goes on to the next key.
        text = again || text.equals(letter) ? letter : text + letter;
        last = nanos;
        return true;
    }

    /// Upper case.
    String text() {
        return text;
    }
}
