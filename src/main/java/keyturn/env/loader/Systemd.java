package keyturn.env.loader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import keyturn.env.SecretText;

/// systemd's `EnvironmentFile=`: a state machine over bytes, then a check of names and values.
///
/// A quote opens only at the start of a value or right after another quoted part; text after it is appended, and
/// from there on quotes are literal. There are no inline comments and no expansion; CR ends a line. A quote that
/// is never closed takes the rest of the file. Bytes that are not UTF-8 refuse the file; a name that no shell
/// would take is dropped. Read in `env-file.c` and `env-util.c` of version 252, measured on its shared library.
final class Systemd implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "systemd", "systemd, EnvironmentFile=", "252-EnvironmentFile", "https://github.com/systemd/systemd");

    /// The kernel's usual limit for all arguments and variables of a program, in bytes; a longer one is dropped.
    private static final int ARG_MAX = 2_097_152;

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        return new Machine(FileText.bytes(file)).read();
    }

    private enum State {
        BEFORE_KEY,
        KEY,
        BEFORE_VALUE,
        VALUE,
        ESCAPE,
        SINGLE,
        DOUBLE,
        DOUBLE_ESCAPE,
        COMMENT,
        COMMENT_ESCAPE
    }

    private static final class Machine {

        private final String text;
        private final StringBuilder key = new StringBuilder();
        private final StringBuilder value = new StringBuilder();
        /// The length that the value keeps when its trailing blanks go.
        private int kept;

        private State state = State.BEFORE_KEY;
        private final SequencedMap<String, SecretText> values = new LinkedHashMap<>();

        Machine(String text) {
            this.text = text;
        }

        Reading read() {
            int nul = text.indexOf('\0');
            if (nul >= 0) {
                return Reading.Refused.at(Refusal.CONTROL_CHARACTER, FileText.line(text, nul));
            }
            for (int at = 0; at < text.length(); at++) {
                boolean ended = step(text.charAt(at));
                if (ended && !assign()) {
                    return Reading.Refused.at(Refusal.NOT_UTF8, FileText.line(text, at));
                }
            }
            boolean open = switch (state) {
                case BEFORE_KEY, KEY, COMMENT, COMMENT_ESCAPE -> false;
                default -> true;
            };
            if (open && !assign()) {
                return Reading.Refused.at(Refusal.NOT_UTF8, FileText.line(text, text.length()));
            }
            return Reading.Loaded.of(values);
        }

        /// True if the char ends an assignment.
        private boolean step(char c) {
            switch (state) {
                case BEFORE_KEY -> {
                    if (c == '#' || c == ';') {
                        state = State.COMMENT;
                    } else if (!blank(c)) {
                        key.append(c);
                        state = State.KEY;
                    }
                }
                case KEY -> {
                    if (newline(c)) {
                        key.setLength(0);
                        state = State.BEFORE_KEY;
                    } else if (c == '=') {
                        state = State.BEFORE_VALUE;
                    } else {
                        key.append(c);
                    }
                }
                case BEFORE_VALUE -> {
                    return beforeValue(c);
                }
                case VALUE -> {
                    if (newline(c)) {
                        value.setLength(kept);
                        return true;
                    }
                    if (c == '\\') {
                        kept = value.length();
                        state = State.ESCAPE;
                    } else {
                        append(c, !blank(c));
                    }
                }
                case ESCAPE -> {
                    state = State.VALUE;
                    if (!newline(c)) {
                        append(c, true);
                    }
                }
                case SINGLE -> quoted(c, '\'');
                case DOUBLE -> {
                    if (c == '\\') {
                        state = State.DOUBLE_ESCAPE;
                    } else {
                        quoted(c, '"');
                    }
                }
                case DOUBLE_ESCAPE -> {
                    state = State.DOUBLE;
                    if ("\"\\`$".indexOf(c) >= 0) {
                        append(c, true);
                    } else if (c != '\n') {
                        append('\\', true);
                        append(c, true);
                    }
                }
                case COMMENT -> {
                    if (c == '\\') {
                        state = State.COMMENT_ESCAPE;
                    } else if (newline(c)) {
                        state = State.BEFORE_KEY;
                    }
                }
                case COMMENT_ESCAPE -> state = State.COMMENT;
            }
            return false;
        }

        private boolean beforeValue(char c) {
            if (newline(c)) {
                return true;
            }
            switch (c) {
                case '\'' -> state = State.SINGLE;
                case '"' -> state = State.DOUBLE;
                case '\\' -> state = State.ESCAPE;
                default -> {
                    if (!blank(c)) {
                        append(c, true);
                        state = State.VALUE;
                    }
                }
            }
            return false;
        }

        private void quoted(char c, char quote) {
            if (c == quote) {
                state = State.BEFORE_VALUE;
            } else {
                append(c, true);
            }
        }

        private void append(char c, boolean keep) {
            value.append(c);
            if (keep) {
                kept = value.length();
            }
        }

        /// False if the name or the value is not UTF-8.
        private boolean assign() {
            if (state == State.VALUE) {
                value.setLength(kept);
            }
            int end = key.length();
            while (end > 0 && blank(key.charAt(end - 1))) {
                end--;
            }
            String name = key.substring(0, end);
            String text = value.toString();
            key.setLength(0);
            value.setLength(0);
            kept = 0;
            state = State.BEFORE_KEY;
            if (!utf8(name) || !utf8(text)) {
                return false;
            }
            if (keyturn.env.loader.shell.Names.isName(name) && name.length() + text.length() + 1 < ARG_MAX) {
                values.put(name, FileText.secretOfBytes(text));
            }
            return true;
        }

        /// systemd takes no noncharacters either, such as U+FFFE.
        private static boolean utf8(String bytes) {
            return FileText.strictlyDecoded(bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                    .filter(decoded -> decoded.codePoints().noneMatch(Machine::noncharacter))
                    .isPresent();
        }

        private static boolean noncharacter(int c) {
            return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        }

        private static boolean newline(char c) {
            return c == '\n' || c == '\r';
        }

        private static boolean blank(char c) {
            return c == ' ' || c == '\t' || newline(c);
        }
    }
}
