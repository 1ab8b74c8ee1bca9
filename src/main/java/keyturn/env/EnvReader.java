package keyturn.env;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Blank;
import keyturn.env.EnvLine.Comment;
import keyturn.env.EnvLine.Disabled;
import keyturn.env.EnvLine.Layout;
import keyturn.env.EnvLine.Unreadable;

/// Splits bytes into entries. Never fails: what is no assignment is kept as [Unreadable].
///
/// The grammar is the one that most loaders share (shared measurements of 54 loaders: quoted values may span
/// lines, an inline comment needs a blank before its `#`, a quoted value must be followed by nothing but a
/// comment). Runs in time linear in the number of bytes.
final class EnvReader {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] EXPORT = {'e', 'x', 'p', 'o', 'r', 't'};

    private final byte[] bytes;
    private final QuoteScan quoteScan;
    private final List<EnvLine> lines = new ArrayList<>();

    private EnvReader(byte[] bytes) {
        this.bytes = bytes;
        this.quoteScan = new QuoteScan(bytes);
    }

    /// The entries of `bytes`, in order; together they are all of its bytes. The array is kept, not copied.
    static List<EnvLine> read(byte[] bytes) {
        var reader = new EnvReader(bytes);
        int at = 0;
        while (at < bytes.length) {
            at = reader.readEntry(at);
        }
        return reader.lines;
    }

    /// Reads the entry that starts at `start`; returns where the next one starts.
    private int readEntry(int start) {
        int end = lineEnd(start);
        int first = skipBlanks(start == 0 && startsWith(0, BOM) ? BOM.length : start, end);
        int contentEnd = trimEnd(first, end);
        if (first >= contentEnd) {
            lines.add(new Blank(new RawLine(bytes, start, end)));
            return end;
        }
        if (bytes[first] == '#') {
            lines.add(comment(start, first, contentEnd, end));
            return end;
        }
        Optional<Assignment> assignment = assignment(start, first, end);
        lines.add(assignment
                .<EnvLine>map(found -> found)
                .orElseGet(() -> new Unreadable(new RawLine(bytes, start, end))));
        return assignment.map(found -> start + found.raw().length()).orElse(end);
    }

    private EnvLine comment(int start, int hash, int contentEnd, int end) {
        var raw = new RawLine(bytes, start, end);
        int first = hash + 1;
        while (first < contentEnd && (bytes[first] == '#' || isBlank(bytes[first]))) {
            first++;
        }
        Header header = header(first, contentEnd);
        boolean assigns = header.valueStart >= 0
                && bytes[header.keyEnd] == '='
                && key(header).portable()
                && (header.valueStart == header.keyEnd + 1 || header.valueStart == contentEnd);
        if (!assigns) {
            return new Comment(raw);
        }
        var value = value(header.valueStart, contentEnd, contentEnd);
        return new Disabled(raw, key(header), value.text);
    }

    private Optional<Assignment> assignment(int start, int first, int end) {
        Header header = header(first, end);
        if (header.valueStart < 0) {
            return Optional.empty();
        }
        Value value = value(header.valueStart, end, bytes.length);
        int entryEnd = value.end <= end ? end : lineEnd(value.end);
        var layout = layout(start, header, value);
        var raw = new RawLine(bytes, start, entryEnd);
        return Optional.of(
                new Assignment(raw, key(header), value.text, value.quotes, header.exported, layout, value.terminated));
    }

    /// An empty value begins right behind the `=`, so that one put there later keeps its distance to a comment.
    private static Layout layout(int start, Header header, Value value) {
        boolean empty = value.quotes == Quotes.NONE && value.end == header.valueStart;
        int valueStart = empty ? header.equals + 1 : header.valueStart;
        return new Layout(header.keyStart - start, valueStart - start, (empty ? valueStart : value.end) - start);
    }

    /// What stands before a value. `valueStart` is -1 if there is no assignment.
    private record Header(boolean exported, int keyStart, int keyEnd, int equals, int valueStart) {}

    private EnvKey key(Header header) {
        int length = header.keyEnd - header.keyStart;
        return new EnvKey(new String(bytes, header.keyStart, length, StandardCharsets.US_ASCII));
    }

    private Header header(int first, int end) {
        boolean exported = false;
        int keyStart = first;
        int afterExport = first + EXPORT.length;
        if (startsWith(first, EXPORT) && afterExport < end && isBlank(bytes[afterExport])) {
            int next = skipBlanks(afterExport, end);
            if (next < end && bytes[next] != '=') {
                exported = true;
                keyStart = next;
            }
        }
        int keyEnd = keyStart;
        while (keyEnd < end && EnvKey.isKeyCharacter(bytes[keyEnd])) {
            keyEnd++;
        }
        int equals = skipBlanks(keyEnd, end);
        boolean found =
                keyEnd > keyStart && keyEnd - keyStart <= EnvKey.MAX_LENGTH && equals < end && bytes[equals] == '=';
        return new Header(exported, keyStart, keyEnd, equals, found ? skipBlanks(equals + 1, end) : -1);
    }

    private record Value(SecretText text, Quotes quotes, int end, boolean terminated) {}

    /// @param lineEnd where the physical line ends that the value begins in
    /// @param limit   where a quoted value must have been closed
    private Value value(int start, int lineEnd, int limit) {
        Quotes quotes = start < lineEnd ? Quotes.of(bytes[start]) : Quotes.NONE;
        if (quotes != Quotes.NONE) {
            int close = quoteScan.closing(quotes, start + 1);
            if (close >= 0 && close < limit && onlyCommentFollows(close + 1)) {
                return new Value(QuotedText.decode(bytes, start + 1, close, quotes), quotes, close + 1, true);
            }
        }
        int end = trimEnd(start, commentStart(start, lineEnd));
        var text = SecretText.ofBytes(Arrays.copyOfRange(bytes, start, end));
        return new Value(text, Quotes.NONE, end, quotes == Quotes.NONE);
    }

    private boolean onlyCommentFollows(int at) {
        int end = lineEnd(at);
        int next = skipBlanks(at, end);
        return next >= trimEnd(next, end) || bytes[next] == '#';
    }

    /// Where the inline comment of an unquoted value begins: at a `#` behind a blank.
    private int commentStart(int valueStart, int lineEnd) {
        for (int i = valueStart; i < lineEnd; i++) {
            if (bytes[i] == '#' && i > 0 && isBlank(bytes[i - 1])) {
                return i;
            }
        }
        return lineEnd;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < bytes.length) {
            if (bytes[at++] == '\n') {
                break;
            }
        }
        return at;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private int trimEnd(int start, int end) {
        int at = end;
        while (at > start && (isBlank(bytes[at - 1]) || bytes[at - 1] == '\n' || bytes[at - 1] == '\r')) {
            at--;
        }
        return at;
    }

    private boolean startsWith(int at, byte[] prefix) {
        return at + prefix.length <= bytes.length
                && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == 0x0B || b == '\f';
    }
}
