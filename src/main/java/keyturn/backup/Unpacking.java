package keyturn.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import keyturn.env.EnvDocument;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// Unpacks what was decrypted, in memory and within [Limits]: a gzipped tar, a tar, or one env file as it is
/// (`age` alone makes that).
final class Unpacking {

    private static final int BUFFER = 1 << 16;

    private Unpacking() {}

    static boolean isGzip(byte[] plain) {
        // RFC 1952, 2.3.1: two bytes of identification, and the only method there is.
        return plain.length > 3 && plain[0] == 0x1f && plain[1] == (byte) 0x8b && plain[2] == 8;
    }

    /// @param name of the backup, for the message and for the name of a single file
    /// @throws Failure.Damaged if it is cut, changed, or holds what it must not
    static Archive unpack(byte[] plain, String name) throws Failure {
        if (isGzip(plain)) {
            return TarContents.read(inflate(plain, name), name);
        }
        return isTar(plain) ? TarContents.read(plain, name) : single(plain, name);
    }

    private static boolean isTar(byte[] plain) {
        byte[] mark = "ustar".getBytes(StandardCharsets.US_ASCII);
        int at = 257;
        return plain.length > at + mark.length && Arrays.equals(plain, at, at + mark.length, mark, 0, mark.length);
    }

    /// Reads to the end, so that the check sum is compared.
    private static byte[] inflate(byte[] gzip, String name) throws Failure {
        var out = new ByteArrayOutputStream(Math.min(gzip.length, BUFFER));
        byte[] buffer = new byte[BUFFER];
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip), BUFFER)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                boolean bomb = out.size() > Limits.RATIO_FROM && out.size() / Limits.RATIO > gzip.length;
                if (bomb || out.size() > Limits.TAR) {
                    throw tooLarge(name);
                }
            }
        } catch (IOException _) {
            throw cut(name);
        }
        return out.toByteArray();
    }

    private static Archive single(byte[] plain, String name) throws Failure {
        if (plain.length > Limits.ENTRY) {
            throw tooLarge(name);
        }
        var content = SecretText.ofBytes(plain);
        if (content.contains((byte) 0) || EnvDocument.parse(plain).assignments().isEmpty()) {
            throw new Failure.Damaged(Texts.text("backup.noEnvFile", name), Texts.text("backup.otherBackup"));
        }
        return Archive.ofOne(singleName(name), content);
    }

    private static String singleName(String backupName) {
        String bare = backupName.replaceFirst("\\.(age|enc)$", "");
        String dotted = bare.startsWith(".") ? bare : "." + bare;
        return ArchiveName.isEnvFile(dotted) ? dotted : ArchiveName.ACTIVE;
    }

    static Failure tooLarge(String name) {
        return new Failure.Damaged(Texts.text("backup.tooLarge", name), Texts.text("backup.otherBackup"));
    }

    static Failure cut(String name) {
        return new Failure.Damaged(Texts.text("backup.cut", name), Texts.text("backup.otherBackup"));
    }
}
