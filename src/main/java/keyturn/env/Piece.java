package keyturn.env;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Blank;
import keyturn.env.EnvLine.Comment;
import keyturn.env.EnvLine.Disabled;
import keyturn.env.EnvLine.Layout;
import keyturn.env.EnvLine.Unreadable;

/// A part of an entry as it is written in the file. The pieces of an entry, one behind the other, are its bytes
/// without the line end.
public record Piece(Kind kind, SecretText text) {

    /// What the piece is. Only a [#VALUE] and an [#UNKNOWN] can hold a secret.
    public enum Kind {
        KEY,
        /// `export`, the equals sign, blanks, a byte order mark.
        SIGN,
        QUOTE,
        /// As it is spelled, escapes and all.
        VALUE,
        COMMENT,
        /// A line that is no assignment.
        UNKNOWN
    }

    /// The pieces of an entry, in order; none is empty.
    public static List<Piece> of(EnvLine line) {
        RawLine raw = line.raw();
        int end = raw.contentLength();
        var pieces = new ArrayList<Piece>();
        switch (line) {
            case Blank _ -> add(pieces, Kind.SIGN, raw, 0, end);
            case Comment _ -> add(pieces, Kind.COMMENT, raw, 0, end);
            case Unreadable _ -> add(pieces, Kind.UNKNOWN, raw, 0, end);
            case Disabled disabled -> {
                int value = disabled.value().isEmpty() ? end : behindEquals(raw, end);
                add(pieces, Kind.COMMENT, raw, 0, value);
                add(pieces, Kind.VALUE, raw, value, end);
            }
            case Assignment assignment -> assignment(pieces, assignment, raw, end);
        }
        return pieces;
    }

    private static void assignment(List<Piece> pieces, Assignment assignment, RawLine raw, int end) {
        Layout layout = assignment.layout();
        int keyEnd = layout.keyStart() + assignment.key().name().length();
        boolean quoted = assignment.quotes() != Quotes.NONE && assignment.terminated();
        int mark = quoted ? 1 : 0;
        add(pieces, Kind.SIGN, raw, 0, layout.keyStart());
        add(pieces, Kind.KEY, raw, layout.keyStart(), keyEnd);
        add(pieces, Kind.SIGN, raw, keyEnd, layout.valueStart());
        add(pieces, Kind.QUOTE, raw, layout.valueStart(), layout.valueStart() + mark);
        add(pieces, Kind.VALUE, raw, layout.valueStart() + mark, layout.valueEnd() - mark);
        add(pieces, Kind.QUOTE, raw, layout.valueEnd() - mark, layout.valueEnd());
        add(pieces, Kind.COMMENT, raw, layout.valueEnd(), end);
    }

    private static int behindEquals(RawLine raw, int end) {
        int at = 0;
        while (at < end && raw.at(at++) != '=') {}
        return at;
    }

    private static void add(List<Piece> pieces, Kind kind, RawLine raw, int from, int to) {
        if (from < to) {
            pieces.add(new Piece(kind, SecretText.ofBytes(raw.copy(from, to))));
        }
    }

    /// All of an entry's text without its line end, as [#of] gives it.
    public static SecretText whole(EnvLine line) {
        return SecretText.ofBytes(line.raw().copy(0, line.raw().contentLength()));
    }
}
