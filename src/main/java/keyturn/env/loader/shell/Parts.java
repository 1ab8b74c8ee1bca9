package keyturn.env.loader.shell;

import java.util.ArrayList;
import java.util.List;

/// Collects the pieces of a word; neighbouring chars become one piece.
final class Parts {

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean quoted;

    void add(int c, boolean asQuoted) {
        if (asQuoted != quoted) {
            flush();
            quoted = asQuoted;
        }
        text.append((char) c);
    }

    void add(Part part) {
        flush();
        parts.add(part);
    }

    boolean isEmpty() {
        return parts.isEmpty() && text.isEmpty();
    }

    List<Part> list() {
        flush();
        return List.copyOf(parts);
    }

    private void flush() {
        if (!text.isEmpty()) {
            parts.add(new Part.Text(text.toString(), quoted));
            text.setLength(0);
        }
    }
}
