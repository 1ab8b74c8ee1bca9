package keyturn.env;

import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/// What opens a backup. Wiped by [#close()]; use it with `try (var passphrase = …)`.
public final class Passphrase implements AutoCloseable {

    private final byte[] utf8;
    private boolean closed;

    private Passphrase(byte[] utf8) {
        this.utf8 = utf8;
    }

    /// Copies `text`; wiping the original stays the caller's task.
    public static Passphrase of(char[] text) {
        return new Passphrase(Utf8.encode(CharBuffer.wrap(text)));
    }

    /// Copies the UTF-8 bytes of a passphrase.
    public static Passphrase ofUtf8(byte[] bytes) {
        return new Passphrase(bytes.clone());
    }

    /// A copy that the caller wipes.
    ///
    /// @throws IllegalStateException if it was closed
    public byte[] utf8() {
        if (closed) {
            throw new IllegalStateException("the passphrase was wiped");
        }
        return utf8.clone();
    }

    public boolean isEmpty() {
        return utf8.length == 0;
    }

    /// A second one with a life of its own.
    public Passphrase copy() {
        return new Passphrase(utf8());
    }

    @Override
    public void close() {
        Arrays.fill(utf8, (byte) 0);
        closed = true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Passphrase that && MessageDigest.isEqual(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return SecretText.MASK;
    }
}
