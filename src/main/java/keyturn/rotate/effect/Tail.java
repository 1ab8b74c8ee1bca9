package keyturn.rotate.effect;

import java.nio.charset.StandardCharsets;

/// Keeps the end of what is added to it. Safe for two threads.
final class Tail {

    private final byte[] kept;
    private long added;

    /// @param length how much is kept, in bytes
    Tail(int length) {
        kept = new byte[length];
    }

    synchronized void add(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            kept[(int) (added++ % kept.length)] = bytes[i];
        }
    }

    /// What is kept, as UTF-8; a character that was cut through at the beginning is replaced.
    synchronized String text() {
        int length = (int) Math.min(added, kept.length);
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = kept[(int) ((added - length + i) % kept.length)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
