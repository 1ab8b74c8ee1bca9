package keyturn.env;

import java.nio.charset.StandardCharsets;

/// One entry of an env file, kept so that writing the file back changes nothing but what the user edited. An
/// entry is one line, or the lines that a quoted value spans.
public sealed interface EnvLine {

    /// The entry's bytes.
    RawLine raw();

    /// Nothing, or blanks only.
    record Blank(RawLine raw) implements EnvLine {}

    /// A line that starts with `#` and is no commented-out assignment.
    record Comment(RawLine raw) implements EnvLine {

        /// The text behind the `#`, without blanks at its ends.
        public String text() {
            return EnvLine.commentText(raw, 0, raw.contentLength());
        }
    }

    /// A commented-out assignment, `# KEY=value`. No loader reads it, but whoever reads the file does.
    record Disabled(RawLine raw, EnvKey key, SecretText value) implements EnvLine {}

    /// A line that sets a key.
    ///
    /// @param exported   it begins with `export`
    /// @param layout     where the parts stand in `raw`
    /// @param terminated false if the value begins with a quotation mark that is not closed properly; such a
    ///                   value is read as it stands, marks included
    record Assignment(
            RawLine raw,
            EnvKey key,
            SecretText value,
            Quotes quotes,
            boolean exported,
            Layout layout,
            boolean terminated)
            implements EnvLine {

        /// The inline comment behind the value, without `#`; empty if there is none.
        public String comment() {
            return EnvLine.commentText(raw, layout.valueEnd(), raw.contentLength());
        }

        /// True if blanks stand on either side of the `=`. Shells refuse such a line.
        public boolean spaced() {
            int keyEnd = layout.keyStart() + key.name().length();
            return raw.at(keyEnd) != '=' || layout.valueStart() != keyEnd + 1;
        }
    }

    /// A line that is none of the others. It is written back as it was read.
    record Unreadable(RawLine raw) implements EnvLine {}

    /// Offsets into an assignment's bytes.
    ///
    /// @param keyStart   the key's first byte
    /// @param valueStart the value's first byte, its opening quotation mark included
    /// @param valueEnd   just behind the value, its closing quotation mark included
    record Layout(int keyStart, int valueStart, int valueEnd) {}

    private static String commentText(RawLine raw, int from, int to) {
        String text = new String(raw.copy(from, to), StandardCharsets.UTF_8).strip();
        int mark = text.startsWith("\uFEFF") ? 1 : 0;
        return text.length() > mark && text.charAt(mark) == '#'
                ? text.substring(mark + 1).strip()
                : "";
    }
}
