package keyturn.env;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import keyturn.failure.Failure;

/// Edits of a document as a text: entries are moved, written anew, added and taken out. Every other entry keeps its
/// bytes; a byte order mark stays at the start, and a file that ends without a line feed keeps doing so.
///
/// Each edit is refused with [Failure.Usage] if entries besides those that it concerns would be read otherwise: if
/// a quotation mark is opened above them, say.
public final class LineEdit {

    private static final byte[] NOTHING = {};

    /// An entry without its line end, and the line end: nothing, `\n`, or `\r\n`.
    private record Part(SecretText content, String end) {

        static Part of(EnvLine line, int skip) {
            RawLine raw = line.raw();
            int content = raw.contentLength();
            return new Part(SecretText.ofBytes(raw.copy(skip, content)), raw.text(content, raw.length()));
        }

        byte[] bytes(byte[] before, String otherwise) {
            var out = new ByteArrayOutputStream();
            out.writeBytes(before);
            out.writeBytes(content.bytes());
            out.writeBytes((end.isEmpty() ? otherwise : end).getBytes(StandardCharsets.US_ASCII));
            return out.toByteArray();
        }
    }

    private final byte[] mark;
    private final List<Part> parts = new ArrayList<>();
    private final boolean open;
    private final String usualEnd;

    private LineEdit(EnvDocument document) {
        int skip = document.startsWithByteOrderMark() ? 3 : 0;
        mark = skip == 0 ? NOTHING : document.lines().getFirst().raw().copy(0, skip);
        for (EnvLine line : document.lines()) {
            parts.add(Part.of(line, parts.isEmpty() ? skip : 0));
        }
        open = !parts.isEmpty() && parts.getLast().end().isEmpty();
        usualEnd = parts.isEmpty() || parts.getFirst().end().isEmpty()
                ? "\n"
                : parts.getFirst().end();
    }

    /// An entry as it is edited: without its line end, and without a byte order mark.
    public static SecretText content(EnvDocument document, int index) {
        return new LineEdit(document).parts.get(index).content();
    }

    /// Writes an entry anew; its line end stays.
    ///
    /// @param content without the line end; may be several lines
    public static EnvDocument replace(EnvDocument document, int index, SecretText content) throws Failure.Usage {
        return replace(document, index, index + 1, List.of(content));
    }

    /// Adds an entry before the one at `index`, or at the end.
    public static EnvDocument insert(EnvDocument document, int index, SecretText content) throws Failure.Usage {
        return replace(document, index, index, List.of(content));
    }

    /// Takes entries out.
    public static EnvDocument remove(EnvDocument document, Span span) throws Failure.Usage {
        return replace(document, span.from(), span.to(), List.of());
    }

    /// Puts other entries in the place of those from `from` to `to`, which is not part of them.
    public static EnvDocument replace(EnvDocument document, int from, int to, List<SecretText> contents)
            throws Failure.Usage {
        var edit = new LineEdit(document);
        List<Part> place = edit.parts.subList(from, to);
        List<Part> before = List.copyOf(place);
        place.clear();
        for (int i = 0; i < contents.size(); i++) {
            place.add(
                    new Part(contents.get(i), i < before.size() ? before.get(i).end() : edit.usualEnd));
        }
        return edit.result();
    }

    /// Moves a run of entries: up before another, or down behind it. All others keep their order, and blank lines
    /// stay between the same entries, so that nothing else comes to stand in another paragraph. A run that is a
    /// paragraph of its own remains one where it is moved between paragraphs.
    ///
    /// @param places runs of entries in order, none of which overlap
    /// @param from   index of the run that moves
    /// @param to     index of the run whose place it takes
    public static EnvDocument move(EnvDocument document, List<Span> places, int from, int to) throws Failure.Usage {
        if (from == to) {
            return document;
        }
        boolean down = from < to;
        Span moved = places.get(from);
        boolean alone = isParted(places, from) && isParted(places, from + 1);
        boolean between = isParted(places, down ? to + 1 : to);
        // The blank lines on the side to which it moves, if they come along.
        int near = down ? moved.to() : moved.from();
        int far = !alone || !between
                ? near
                : down ? places.get(from + 1).from() : places.get(from - 1).to();
        int at = down ? places.get(to).to() : places.get(to).from();
        var edit = new LineEdit(document);
        List<Part> before = List.copyOf(edit.parts);
        edit.parts.clear();
        if (down) {
            edit.parts.addAll(before.subList(0, moved.from()));
            edit.parts.addAll(before.subList(far, at));
            edit.parts.addAll(before.subList(near, far));
            edit.parts.addAll(before.subList(moved.from(), moved.to()));
            edit.parts.addAll(before.subList(at, before.size()));
        } else {
            edit.parts.addAll(before.subList(0, at));
            edit.parts.addAll(before.subList(moved.from(), moved.to()));
            edit.parts.addAll(before.subList(far, near));
            edit.parts.addAll(before.subList(at, far));
            edit.parts.addAll(before.subList(moved.to(), before.size()));
        }
        return edit.result();
    }

    /// True if something stands between a run and the one before it, or if one of them is the end of all.
    private static boolean isParted(List<Span> places, int index) {
        return index == 0
                || index == places.size()
                || places.get(index - 1).to() < places.get(index).from();
    }

    /// Reads the parts together, and compares with what each is alone.
    private EnvDocument result() throws Failure.Usage {
        var whole = new ByteArrayOutputStream();
        var alone = new ArrayList<EnvLine>();
        for (int i = 0; i < parts.size(); i++) {
            // A blank line without a line end would be none.
            boolean openEnd =
                    open && i == parts.size() - 1 && !parts.get(i).content().isEmpty();
            Part part = openEnd ? new Part(parts.get(i).content(), "") : parts.get(i);
            byte[] bytes = part.bytes(i == 0 ? mark : NOTHING, openEnd ? "" : usualEnd);
            whole.writeBytes(bytes);
            alone.addAll(EnvReader.read(bytes));
        }
        EnvDocument result = EnvDocument.parse(whole.toByteArray());
        boolean holdsNul = parts.stream().anyMatch(part -> part.content().contains((byte) 0));
        if (holdsNul || !result.lines().equals(alone)) {
            throw new Failure.Usage(text("env.swallows"), text("env.swallows.remedy"));
        }
        return result;
    }
}
