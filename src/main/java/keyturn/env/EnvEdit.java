package keyturn.env;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.Spelling.Spelled;
import keyturn.failure.Failure;

/// The edits of a document. Each takes a spelling only after reading it back: the entry gives exactly the value,
/// and the other entries stay what they are.
final class EnvEdit {

    private EnvEdit() {}

    static EnvDocument replace(EnvDocument document, int index, SecretText value) throws Failure.Usage {
        var present = (Assignment) document.lines().get(index);
        if (present.value().equals(value)) {
            return document;
        }
        RawLine raw = present.raw();
        byte[] before = raw.copy(0, present.layout().valueStart());
        byte[] after = raw.copy(present.layout().valueEnd(), raw.length());
        Quotes quotes = present.terminated() ? present.quotes() : Quotes.NONE;
        for (Spelled spelled : Spelling.candidates(value, quotes)) {
            List<EnvLine> line = EnvReader.read(join(before, spelled.raw(), after));
            if (holds(line, present.key(), value)) {
                var lines = new ArrayList<>(document.lines());
                lines.set(index, line.getFirst());
                EnvDocument edited = EnvDocument.of(lines);
                if (readsBack(edited)) {
                    return edited;
                }
            }
        }
        throw cannotHold(present.key());
    }

    static EnvDocument insert(EnvDocument document, int index, EnvKey key, SecretText value) throws Failure.Usage {
        requireUnset(document, key);
        var lines = new ArrayList<>(document.lines());
        String lineEnd = lineEnd(document, index);
        boolean open = index > 0 && !endsLine(lines.get(index - 1));
        if (open) {
            lines.set(index - 1, withLineEnd(lines.get(index - 1), lineEnd));
        }
        // A file that ends without a line feed keeps doing so.
        byte[] after = (open ? "" : lineEnd).getBytes(StandardCharsets.US_ASCII);
        byte[] before = (key.name() + "=").getBytes(StandardCharsets.US_ASCII);
        for (Spelled spelled : Spelling.candidates(value, Quotes.NONE)) {
            List<EnvLine> line = EnvReader.read(join(before, spelled.raw(), after));
            if (holds(line, key, value)) {
                var edited = new ArrayList<>(lines);
                edited.add(index, line.getFirst());
                EnvDocument result = EnvDocument.of(edited);
                if (readsBack(result)) {
                    return result;
                }
            }
        }
        throw cannotHold(key);
    }

    static EnvDocument rename(EnvDocument document, EnvKey from, EnvKey to) throws Failure.Refused {
        if (from.equals(to) || document.find(from).isEmpty()) {
            return document;
        }
        if (document.find(to).isPresent()) {
            throw new Failure.Refused(text("env.alreadySet", to), text("env.alreadySet.remedy"));
        }
        var lines = new ArrayList<EnvLine>(document.lines().size());
        for (EnvLine line : document.lines()) {
            lines.add(line instanceof Assignment present && present.key().equals(from) ? renamed(present, to) : line);
        }
        return EnvDocument.of(lines);
    }

    private static EnvLine renamed(Assignment present, EnvKey to) {
        RawLine raw = present.raw();
        int keyStart = present.layout().keyStart();
        byte[] before = raw.copy(0, keyStart);
        byte[] after = raw.copy(keyStart + present.key().name().length(), raw.length());
        var name = RawLine.of(to.name().getBytes(StandardCharsets.US_ASCII));
        return EnvReader.read(join(before, name, after)).getFirst();
    }

    private static void requireUnset(EnvDocument document, EnvKey key) throws Failure.Usage {
        if (document.find(key).isPresent()) {
            throw new Failure.Usage(text("env.alreadySet", key), text("env.alreadySet.remedy"));
        }
    }

    /// No loader can hand a NUL on to a program, so none is written (environ(7): strings end with it).
    private static boolean holds(List<EnvLine> line, EnvKey key, SecretText value) {
        return line.size() == 1
                && !value.contains((byte) 0)
                && line.getFirst() instanceof Assignment read
                && read.key().equals(key)
                && read.terminated()
                && read.value().equals(value);
    }

    /// An entry read alone is the same in the file, unless a quotation mark is open somewhere above it.
    static boolean readsBack(EnvDocument edited) {
        return !edited.hasOpenQuote() || EnvReader.read(edited.bytes()).equals(edited.lines());
    }

    private static Failure.Usage cannotHold(EnvKey key) {
        return new Failure.Usage(text("env.cannotHold", key), text("env.cannotHold.remedy"));
    }

    private static boolean endsLine(EnvLine line) {
        int length = line.raw().length();
        return length > 0 && line.raw().at(length - 1) == '\n';
    }

    private static EnvLine withLineEnd(EnvLine line, String lineEnd) {
        RawLine raw = line.raw();
        byte[] end = lineEnd.getBytes(StandardCharsets.US_ASCII);
        return EnvReader.read(join(raw.copy(0, raw.length()), RawLine.of(end), new byte[0]))
                .getFirst();
    }

    /// The line end in use around `index`: that of the nearest entry above which has one, else a line feed.
    private static String lineEnd(EnvDocument document, int index) {
        List<EnvLine> lines = document.lines();
        for (int i = Math.min(index, lines.size() - 1); i >= 0; i--) {
            RawLine raw = lines.get(i).raw();
            if (endsLine(lines.get(i))) {
                return raw.text(raw.contentLength(), raw.length());
            }
        }
        return "\n";
    }

    static byte[] join(byte[] before, RawLine middle, byte[] after) {
        var out = new ByteArrayOutputStream(before.length + middle.length() + after.length);
        out.writeBytes(before);
        middle.writeTo(out);
        out.writeBytes(after);
        return out.toByteArray();
    }
}
