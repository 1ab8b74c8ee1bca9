package keyturn.env;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.Spelling.Spelled;

/// All the ways to write one entry's value, best first.
final class Respelling {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] NOTHING = {};

    private Respelling() {}

    /// What stands around the value.
    private record Frame(RawLine before, RawLine after) {}

    static List<EnvDocument> of(EnvDocument document, int index, SecretText value) {
        var present = (Assignment) document.lines().get(index);
        Quotes quotes = present.terminated() ? present.quotes() : Quotes.NONE;
        Set<Spelled> spelled = new LinkedHashSet<>();
        if (present.value().equals(value)) {
            Parts at = new Parts(present);
            spelled.add(new Spelled(quotes, RawLine.of(at.value())));
        }
        spelled.addAll(Spelling.candidates(value, quotes));
        spelled.addAll(Spelling.further(value));
        var documents = new ArrayList<EnvDocument>();
        for (Frame frame : frames(present)) {
            for (Spelled each : spelled) {
                byte[] before = frame.before.copy(0, frame.before.length());
                byte[] after = frame.after.copy(0, frame.after.length());
                List<EnvLine> entry = EnvReader.read(EnvEdit.join(before, each.raw(), after));
                if (holds(entry, present, value)) {
                    var lines = new ArrayList<>(document.lines());
                    lines.remove(index);
                    lines.addAll(index, entry);
                    EnvDocument edited = EnvDocument.of(lines);
                    if (EnvEdit.readsBack(edited)) {
                        documents.add(edited);
                    }
                }
            }
        }
        return documents;
    }

    /// Copies of the entry's parts.
    private record Parts(Assignment entry) {

        byte[] value() {
            return entry.raw().copy(entry.layout().valueStart(), entry.layout().valueEnd());
        }

        byte[] before() {
            return entry.raw().copy(0, entry.layout().valueStart());
        }

        byte[] after() {
            return entry.raw().copy(entry.layout().valueEnd(), entry.raw().length());
        }

        byte[] lineEnd() {
            return entry.raw().copy(entry.raw().contentLength(), entry.raw().length());
        }
    }

    /// A byte order mark stays in all of them, at the start of the file: to take it out is a fix of its own.
    private static Set<Frame> frames(Assignment entry) {
        var layout = new Parts(entry);
        byte[] before = layout.before();
        byte[] mark = startsWithBom(before) ? BOM : NOTHING;
        byte[] tight = tight(entry);
        byte[] lineEnd = layout.lineEnd();
        byte[] above = concat(mark, commentAbove(entry, lineEnd));
        var frames = new LinkedHashSet<Frame>();
        frames.add(frame(before, layout.after()));
        frames.add(frame(concat(mark, tight), layout.after()));
        frames.add(frame(concat(above, tight), lineEnd));
        return frames;
    }

    private static Frame frame(byte[] before, byte[] after) {
        return new Frame(RawLine.of(before), RawLine.of(after));
    }

    /// Without indentation and without blanks around the `=`.
    private static byte[] tight(Assignment entry) {
        String start = (entry.exported() ? "export " : "") + entry.key().name() + "=";
        return start.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] commentAbove(Assignment entry, byte[] lineEnd) {
        if (entry.comment().isEmpty()) {
            return NOTHING;
        }
        byte[] comment = ("# " + entry.comment()).getBytes(StandardCharsets.UTF_8);
        return concat(comment, lineEnd.length == 0 ? new byte[] {'\n'} : lineEnd);
    }

    private static boolean startsWithBom(byte[] bytes) {
        return bytes.length >= BOM.length && Arrays.equals(bytes, 0, BOM.length, BOM, 0, BOM.length);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream(first.length + second.length);
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static boolean holds(List<EnvLine> entry, Assignment present, SecretText value) {
        long assignments = entry.stream().filter(Assignment.class::isInstance).count();
        return assignments == 1
                && entry.stream().noneMatch(EnvLine.Unreadable.class::isInstance)
                && !value.contains((byte) 0)
                && entry.getLast() instanceof Assignment read
                && read.key().equals(present.key())
                && read.terminated()
                && read.value().equals(value);
    }
}
