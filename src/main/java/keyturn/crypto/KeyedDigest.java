package keyturn.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// Authenticates a file in the openssl format, which does not do it itself: HMAC-SHA256 over a tag, the file's
/// length and the file, under a key that scrypt makes of the passphrase with a salt of its own. One line of
/// text, kept beside the file:
///
/// `keyturn-hmac-v1 scrypt log2N=17 r=8 p=1 salt=HEX hmac-sha256=HEX`
public final class KeyedDigest {

    /// About 0.7 s and 128 MiB. The file itself yields to guessing at 10,000 iterations, so more would not
    /// help.
    public static final KdfCost COST = new KdfCost(17);

    private static final byte[] TAG = "keyturn-openssl-backup-v1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_LENGTH = 16;
    private static final Pattern LINE = Pattern.compile(
            "keyturn-hmac-v1 scrypt log2N=([1-9][0-9]?) r=8 p=1 salt=([0-9a-f]{32}) hmac-sha256=([0-9a-f]{64})\n?");

    private KeyedDigest() {}

    /// The line for a file, with a line feed at its end.
    public static String of(byte[] file, Passphrase passphrase, KdfCost cost) throws Failure {
        byte[] salt = Bytes.random(SALT_LENGTH);
        return "keyturn-hmac-v1 scrypt log2N=" + cost.log2() + " r=8 p=1 salt="
                + HexFormat.of().formatHex(salt) + " hmac-sha256="
                + HexFormat.of().formatHex(code(file, passphrase, salt, cost)) + "\n";
    }

    /// True if the line was made for exactly this file with this passphrase. Which of the two differs if not,
    /// cannot be told.
    ///
    /// @param name of the file that holds the line, for the message
    /// @throws Failure.Damaged if it is no such line, or wants more work than [KdfCost#MAX_LOG2]
    public static boolean matches(String line, byte[] file, Passphrase passphrase, String name) throws Failure {
        var parts = LINE.matcher(line);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > KdfCost.MAX_LOG2) {
            throw new Failure.Damaged(Texts.text("crypto.digest", name), Texts.text("crypto.digest.remedy"));
        }
        byte[] expected = HexFormat.of().parseHex(parts.group(3));
        byte[] salt = HexFormat.of().parseHex(parts.group(2));
        var cost = new KdfCost(Integer.parseInt(parts.group(1)));
        return MessageDigest.isEqual(expected, code(file, passphrase, salt, cost));
    }

    private static byte[] code(byte[] file, Passphrase passphrase, byte[] salt, KdfCost cost) throws Failure {
        byte[] secret = passphrase.utf8();
        try {
            byte[] key = Scrypt.derive(secret, salt, cost);
            byte[] length = ByteBuffer.allocate(Long.BYTES).putLong(file.length).array();
            return Hmac.sha256(key, TAG, length, file);
        } finally {
            AgeFile.wipe(secret);
        }
    }
}
