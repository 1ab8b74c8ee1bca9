package keyturn.activity;

import java.nio.charset.StandardCharsets;
import keyturn.crypto.ChainKey;

/// An entry as it stands in the file: one JSON object on a line, whose last members are the code of the line before
/// and its own. The code covers every byte before it, so what a program makes of the JSON plays no part.
///
/// @param previous the code of the line before; [#START] for the first
/// @param code     64 hex digits
record Line(Entry entry, String previous, String code) {

    /// Stands for the line before the first.
    static final String START = "0".repeat(64);

    /// Begins what stands behind the bytes that the code covers.
    static final String CODE_MEMBER = ",\"mac\":\"";

    /// Begins every line; the number follows.
    static final String SEQUENCE_MEMBER = "{\"seq\":";

    /// Makes the line of an entry.
    static Line of(Entry entry, String previous, ChainKey key) {
        return new Line(entry, previous, key.code(body(entry, previous).getBytes(StandardCharsets.UTF_8)));
    }

    /// The line's bytes, with a line feed.
    byte[] bytes() {
        return (body(entry, previous) + CODE_MEMBER + code + "\"}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String body(Entry entry, String previous) {
        var out = new StringBuilder(256);
        out.append(SEQUENCE_MEMBER).append(entry.sequence());
        member(out, "at", entry.at().toString());
        member(out, "who", entry.who());
        member(out, "via", entry.via());
        Event event = entry.event();
        member(out, "action", event.action().id());
        event.profile().ifPresent(profile -> member(out, "profile", profile.name()));
        event.key().ifPresent(key -> member(out, "key", key.name()));
        member(out, "result", event.done() ? "done" : "failed");
        event.fingerprint().ifPresent(print -> member(out, "fingerprint", print));
        event.detail().ifPresent(detail -> member(out, "detail", detail));
        member(out, "prev", previous);
        return out.toString();
    }

    private static void member(StringBuilder out, String name, String value) {
        out.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                default -> {
                    // Control characters as RFC 8259 wants them; lone surrogates cannot be UTF-8.
                    if (c < 0x20 || c == 0x7F || Character.isSurrogate(c)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
