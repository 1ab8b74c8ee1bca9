package keyturn.env.loader;

import java.util.Optional;
import keyturn.env.SecretText;

/// How what a loader reads differs from the value that is meant. Tells lengths and places, never a value. All lengths
/// are in characters (code points).
public sealed interface Difference {

    /// Exactly the value that is meant.
    record Same() implements Difference {}

    /// Set, to nothing.
    ///
    /// @param of the length of the value that is meant
    record Empty(int of) implements Difference {}

    /// Not set at all.
    record Absent() implements Difference {}

    /// A part is lost: the end, or a piece before the last `tail` characters.
    ///
    /// @param head how many characters are read before the gap
    /// @param tail how many are read behind it
    /// @param of   the length of the value that is meant
    /// @param at   what the loader stumbles over, if it is a character that means something to loaders
    record Cut(int head, int tail, int of, Optional<Character> at) implements Difference {
        /// How many characters are not read.
        public int lost() {
            return of - head - tail;
        }
    }

    /// The quotes are part of what is read.
    ///
    /// @param quote which
    record KeepsQuotes(int length, int of, char quote) implements Difference {}

    /// The value, and something behind it.
    record Longer(int length, int of, Addition addition) implements Difference {}

    /// The key is set more than once, and another assignment counts.
    ///
    /// @param line where that stands, from 1
    record OtherLine(int line) implements Difference {}

    /// Another value.
    record Other(int length, int of) implements Difference {}

    /// The value, with replacement characters in the place of bytes that are no text in UTF-8.
    record NotText() implements Difference {}

    /// Only running a command would give the value.
    record Runs() implements Difference {}

    /// Only the machine on which the loader runs would give the value, such as a process id.
    record FromMachine() implements Difference {}

    /// The loader takes nothing of the file.
    record Refused(Refusal reason, Optional<Integer> line) implements Difference {}

    /// What stands behind a value that is read too long.
    enum Addition {
        BLANKS,
        CARRIAGE_RETURN,
        COMMENT,
        TEXT
    }

    /// How two values differ. Linear in their lengths.
    ///
    /// @param meant the value of the document
    /// @param read  what a loader makes of it
    static Difference between(SecretText meant, SecretText read) {
        return Differing.between(meant, read);
    }

    default boolean isSame() {
        return this instanceof Same;
    }
}
