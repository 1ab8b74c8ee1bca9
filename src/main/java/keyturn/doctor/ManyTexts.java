package keyturn.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds many texts in a stream of bytes, in one pass: a window of eight bytes slides over it, and what it shows
/// is looked up among eight bytes of each text, those that the fewest other texts share.
final class ManyTexts {

    private static final int WINDOW = 8;

    /// One text.
    private static final class Text {
        private final int number;
        private final byte[] bytes;
        private final int anchor;

        /// @param anchor where its eight bytes begin
        private Text(int number, byte[] bytes, int anchor) {
            this.number = number;
            this.bytes = bytes.clone();
            this.anchor = anchor;
        }
    }

    /// What is told of a find.
    @FunctionalInterface
    interface Hit {
        /// @param number of the text, in the order in which they were given
        /// @param at     index of its first byte in the buffer
        void at(int number, int at);
    }

    private final long[] keys;
    private final Text[][] byKey;
    private final int longest;

    /// @param texts each at least eight bytes long
    ManyTexts(List<byte[]> texts) {
        Map<Long, Integer> shared = new HashMap<>();
        int most = WINDOW;
        for (byte[] text : texts) {
            most = Math.max(most, text.length);
            Arrays.stream(anchors(text)).distinct().forEach(at -> shared.merge(window(text, at), 1, Integer::sum));
        }
        longest = most;
        Map<Long, List<Text>> grouped = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byte[] text = texts.get(i);
            int best = 0;
            for (int at : anchors(text)) {
                if (shared.getOrDefault(window(text, at), 0) < shared.getOrDefault(window(text, best), 0)) {
                    best = at;
                }
            }
            grouped.computeIfAbsent(window(text, best), _ -> new ArrayList<>()).add(new Text(i, text, best));
        }
        int size = Integer.highestOneBit(Math.max(16, grouped.size() * 4)) * 2;
        keys = new long[size];
        byKey = new Text[size][];
        grouped.forEach((key, group) -> {
            int slot = slot(key);
            while (byKey[slot] != null) {
                slot = (slot + 1) & (size - 1);
            }
            keys[slot] = key;
            byKey[slot] = group.toArray(Text[]::new);
        });
    }

    private static int[] anchors(byte[] text) {
        int last = text.length - WINDOW;
        return new int[] {0, last / 2, last};
    }

    /// In bytes.
    int longest() {
        return longest;
    }

    /// Tells of the texts whose eight bytes begin in `[from, to)`.
    ///
    /// @param buffer holds at least [#longest()] bytes on both sides of these, as far as the stream has some
    void find(byte[] buffer, int length, int from, int to, Hit hit) {
        long window = 0;
        int last = Math.min(to + WINDOW - 1, length);
        for (int i = from; i < last; i++) {
            window = window << 8 | (buffer[i] & 0xFF);
            if (i - from >= WINDOW - 1) {
                for (int slot = slot(window); byKey[slot] != null; slot = (slot + 1) & (keys.length - 1)) {
                    if (keys[slot] == window) {
                        check(byKey[slot], buffer, length, i - WINDOW + 1, hit);
                        break;
                    }
                }
            }
        }
    }

    private static void check(Text[] texts, byte[] buffer, int length, int anchor, Hit hit) {
        for (Text text : texts) {
            int start = anchor - text.anchor;
            int end = start + text.bytes.length;
            if (start >= 0 && end <= length && Arrays.equals(buffer, start, end, text.bytes, 0, text.bytes.length)) {
                hit.at(text.number, start);
            }
        }
    }

    private static long window(byte[] text, int at) {
        long window = 0;
        for (int i = at; i < at + WINDOW; i++) {
            window = window << 8 | (text[i] & 0xFF);
        }
        return window;
    }

    private int slot(long window) {
        long mixed = window * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & (byKey.length - 1);
    }
}
