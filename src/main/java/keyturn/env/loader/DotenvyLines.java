package keyturn.env.loader;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The logical lines of dotenvy. Quotes and backslashes are followed without regard to whether they stand in a
/// value or in a comment that two blanks precede, so an apostrophe there takes the following lines in.
final class DotenvyLines {

    private enum State {
        COMPLETE,
        WHITESPACE,
        ESCAPE,
        STRONG,
        STRONG_ESCAPE,
        WEAK,
        WEAK_ESCAPE,
        COMMENT
    }

    private final String bytes;
    private int place;
    private int number = 0;

    /// @param bytes one char for each byte
    DotenvyLines(String bytes) {
        this.bytes = bytes;
        this.place = bytes.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
    }

    /// @param line the physical line where it starts, from 1
    record Line(String text, int line) {}

    /// @return null at the end of the file
    @Nullable
    Line next() throws RefusedFile {
        var text = new StringBuilder();
        int start = number + 1;
        var state = State.COMPLETE;
        while (place < bytes.length()) {
            String physical = physicalLine();
            int content = RustText.skipWhitespace(physical, 0);
            if (text.isEmpty() && physical.startsWith("#", content)) {
                return new Line("", start);
            }
            int i = 0;
            while (i < physical.length() && state != State.COMMENT) {
                state = after(state, physical.charAt(i++));
            }
            if (state == State.COMMENT) {
                return new Line(text.append(physical, 0, i - 1).toString(), start);
            }
            text.append(physical);
            if (state == State.COMPLETE) {
                return new Line(text.toString(), start);
            }
        }
        if (state != State.COMPLETE) {
            boolean quote = state != State.WHITESPACE && state != State.ESCAPE;
            throw new RefusedFile(quote ? Refusal.UNTERMINATED_QUOTE : Refusal.SYNTAX, start);
        }
        return null;
    }

    private String physicalLine() throws RefusedFile {
        int newline = bytes.indexOf('\n', place);
        int end = newline < 0 ? bytes.length() : newline + 1;
        int start = place;
        place = end;
        number++;
        return FileText.strictlyDecoded(bytes.substring(start, end).getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow(() -> new RefusedFile(Refusal.NOT_UTF8, number));
    }

    private static State after(State state, char c) {
        return switch (state) {
            case WHITESPACE -> c == '#' ? State.COMMENT : opening(c);
            case COMPLETE -> RustText.whitespace(c) && c != '\n' && c != '\r' ? State.WHITESPACE : opening(c);
            case ESCAPE -> State.COMPLETE;
            case WEAK -> c == '\\' ? State.WEAK_ESCAPE : c == '"' ? State.COMPLETE : State.WEAK;
            case WEAK_ESCAPE -> State.WEAK;
            case STRONG -> c == '\\' ? State.STRONG_ESCAPE : c == '\'' ? State.COMPLETE : State.STRONG;
            case STRONG_ESCAPE -> State.STRONG;
            case COMMENT -> State.COMMENT;
        };
    }

    private static State opening(char c) {
        return switch (c) {
            case '\\' -> State.ESCAPE;
            case '"' -> State.WEAK;
            case '\'' -> State.STRONG;
            default -> State.COMPLETE;
        };
    }
}
