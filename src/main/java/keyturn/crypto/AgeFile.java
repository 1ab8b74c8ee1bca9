package keyturn.crypto;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// The age v1 format (age-encryption.org/v1), as a whole file in memory.
public final class AgeFile {

    private static final byte[] BINARY = "age-encryption.org/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ARMORED = "-----BEGIN AGE ENCRYPTED FILE-----".getBytes(StandardCharsets.US_ASCII);

    private AgeFile() {}

    /// True if a file begins as an age file does, binary or armored.
    public static boolean recognises(byte[] file) {
        return Bytes.startWith(file, BINARY) || Bytes.startWith(file, ARMORED);
    }

    static byte[] encrypt(byte[] plain, List<RecipientStanzaWriter> recipients) {
        var out = new ByteArrayOutputStream();
        try (var channel =
                new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(out), recipients)) {
            channel.write(ByteBuffer.wrap(plain));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new AssertionError("encrypting in memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    /// Gives the content when the last chunk is authenticated, not before.
    static byte[] decrypt(byte[] file, String name, AgeStanzas stanzas) throws Failure {
        var factory = Bytes.startWith(file, ARMORED)
                ? new ArmoredDecryptingChannelFactory()
                : new StandardDecryptingChannelFactory();
        byte[] plain;
        try (var channel = factory.newDecryptingChannel(
                        Channels.newChannel(new ByteArrayInputStream(file)), List.of(stanzas));
                var in = Channels.newInputStream(channel)) {
            plain = in.readAllBytes();
        } catch (GeneralSecurityException | IOException | RuntimeException _) {
            // A cut header ends in unchecked exceptions of buffers and arrays. Whatever it was, the file did not
            // open, and a foreign message may repeat parts of it.
            throw stanzas.refusal(name);
        }
        if (plain.length == 0) {
            // A file cut behind its header reads as empty without an error, and an empty backup is worth nothing.
            throw damaged(name);
        }
        return plain;
    }

    static Failure.Damaged damaged(String name) {
        return new Failure.Damaged(Texts.text("crypto.damaged", name), Texts.text("crypto.damaged.remedy"));
    }

    static void wipe(byte[] bytes) {
        Arrays.fill(bytes, (byte) 0);
    }
}
