package keyturn.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import keyturn.edit.Staged;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;

/// Staged edits as bytes, to be sealed.
final class StagedBytes {

    private static final int FORMAT = 1;

    private StagedBytes() {}

    static byte[] of(Staged staged) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeInt(staged.mine().size());
            for (var entry : staged.mine().entrySet()) {
                out.writeUTF(entry.getKey().name());
                write(out, staged.base().getOrDefault(entry.getKey(), EnvDocument.EMPTY));
                write(out, entry.getValue());
            }
        } catch (IOException impossible) {
            throw new AssertionError("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    /// Empty if the bytes are of another version.
    static Optional<Staged> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            Map<ProfileName, EnvDocument> base = new LinkedHashMap<>();
            Map<ProfileName, EnvDocument> mine = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                var profile = new ProfileName(in.readUTF());
                base.put(profile, read(in));
                mine.put(profile, read(in));
            }
            return Optional.of(new Staged(base, mine));
        } catch (IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static void write(DataOutputStream out, EnvDocument document) throws IOException {
        byte[] bytes = document.bytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static EnvDocument read(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return EnvDocument.parse(bytes);
    }
}
