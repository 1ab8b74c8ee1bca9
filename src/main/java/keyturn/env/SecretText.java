package keyturn.env;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// The value of a variable. It prints as `••••`, so a record that holds one can be logged safely.
///
/// The ways out are [#reveal()] and [#bytes()], and an architecture test lists who may call them. The bytes
/// cannot be wiped reliably (the collector moves them), so nothing here promises that; a [Passphrase] is a type
/// of its own.
///
/// A value is bytes, usually UTF-8. A profile may hold others, and they are kept as they are.
public final class SecretText {

    /// What is shown instead of any value, whatever its length.
    public static final String MASK = "••••";

    /// No value: what `KEY=` holds.
    public static final SecretText EMPTY = new SecretText(new byte[0]);

    private final byte[] bytes;

    private SecretText(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SecretText of(CharSequence text) {
        return new SecretText(Utf8.encode(CharBuffer.wrap(text)));
    }

    /// The characters are copied; wiping them stays the caller's task.
    public static SecretText of(char[] text) {
        return new SecretText(Utf8.encode(CharBuffer.wrap(text)));
    }

    /// The bytes are copied.
    public static SecretText ofBytes(byte[] bytes) {
        return new SecretText(bytes.clone());
    }

    /// The value as text; bytes that are not UTF-8 become U+FFFD.
    public String reveal() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// A copy of the value's bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /// True if one of the value's bytes is `wanted`.
    public boolean contains(byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    /// True if the value begins with all of `start`.
    public boolean startsWith(SecretText start) {
        return bytes.length >= start.bytes.length
                && Arrays.equals(bytes, 0, start.bytes.length, start.bytes, 0, start.bytes.length);
    }

    /// True if the value's last byte is `end`.
    public boolean endsWith(byte end) {
        return bytes.length > 0 && bytes[bytes.length - 1] == end;
    }

    /// True if `wanted`, ASCII, is a part of the value.
    public boolean contains(String wanted) {
        byte[] part = wanted.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    /// In bytes.
    public int length() {
        return bytes.length;
    }

    /// Compares in a time that depends on the lengths only.
    @Override
    public boolean equals(Object other) {
        return other instanceof SecretText that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes) * Salt.OF_PROCESS;
    }

    @Override
    public String toString() {
        return MASK;
    }

    /// Made at the first hash: the first random bytes of a process take 5 ms.
    private static final class Salt {
        /// Makes [#hashCode()] worthless outside this process.
        static final int OF_PROCESS = new SecureRandom().nextInt() | 1;
    }
}
