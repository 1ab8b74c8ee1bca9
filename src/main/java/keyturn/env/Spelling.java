package keyturn.env;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashSet;
import java.util.Set;

/// How a value is written: the present style if it can hold the value, else the spelling that most loaders read
/// (measured over 48 loaders and 527 values: raw where the characters allow it, then double quotes, then single
/// quotes, then double quotes with escapes). Who knows the loaders tries the rest too.
final class Spelling {

    /// These stand raw in all 48 measured loaders, in every position.
    private static final String RAW =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!%*+,-./:?@[]^_{}=";

    private Spelling() {}

    /// The spellings worth trying for `value`, best first. The last one can hold any value but one with a NUL.
    /// A line feed inside the value stays one, also in a file whose lines end with CRLF: loaders that do not
    /// normalise would hand the CR on to the program.
    static Set<Spelled> candidates(SecretText value, Quotes present) {
        byte[] bytes = value.bytes();
        var candidates = new LinkedHashSet<Spelled>();
        if (fits(bytes, present)) {
            candidates.add(spell(bytes, present));
        }
        for (Quotes quotes : new Quotes[] {Quotes.NONE, Quotes.DOUBLE, Quotes.SINGLE}) {
            if (fits(bytes, quotes)) {
                candidates.add(spell(bytes, quotes));
            }
        }
        candidates.add(spell(QuotedText.escape(bytes), Quotes.DOUBLE));
        return candidates;
    }

    /// Further spellings, that only some loaders read: for those who know which loaders will read the value. They
    /// come in the order of how many of the 48 measured loaders take such a style.
    static Set<Spelled> further(SecretText value) {
        byte[] bytes = value.bytes();
        var further = new LinkedHashSet<Spelled>();
        further.add(spell(bytes, Quotes.SINGLE));
        further.add(spell(bytes, Quotes.DOUBLE));
        further.add(spell(QuotedText.escape(bytes, "\"\\", false), Quotes.DOUBLE));
        further.add(spell(QuotedText.escape(bytes, "\"", false), Quotes.DOUBLE));
        further.add(spell(QuotedText.escape(bytes, "$", false), Quotes.DOUBLE));
        further.add(spell(QuotedText.escape(bytes, "", true), Quotes.DOUBLE));
        further.add(spell(QuotedText.escape(bytes, "\"\\$`", true), Quotes.DOUBLE));
        further.add(spell(bytes, Quotes.BACKTICK));
        further.add(spell(bytes, Quotes.NONE));
        return further;
    }

    /// A spelling: the bytes that stand for the value, marks included.
    record Spelled(Quotes quotes, RawLine raw) {}

    private static boolean fits(byte[] value, Quotes quotes) {
        return switch (quotes) {
            case NONE -> isRaw(value);
            case DOUBLE -> containsNone(value, "\"\\$`\r");
            case SINGLE -> containsNone(value, "'\r") && !endsWithBackslash(value);
            case BACKTICK -> containsNone(value, "`\r");
        };
    }

    private static boolean isRaw(byte[] value) {
        for (byte b : value) {
            if (b >= 0 && RAW.indexOf(b) < 0) {
                return false;
            }
        }
        return value.length == 0 || value[0] != '=';
    }

    private static boolean containsNone(byte[] value, String marks) {
        for (byte b : value) {
            if (b >= 0 && marks.indexOf(b) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithBackslash(byte[] value) {
        return value.length > 0 && value[value.length - 1] == '\\';
    }

    private static Spelled spell(byte[] value, Quotes quotes) {
        var out = new ByteArrayOutputStream(value.length + 2);
        if (quotes != Quotes.NONE) {
            out.write(quotes.mark());
        }
        for (byte b : value) {
            out.write(b);
        }
        if (quotes != Quotes.NONE) {
            out.write(quotes.mark());
        }
        return new Spelled(quotes, RawLine.of(out.toByteArray()));
    }
}
