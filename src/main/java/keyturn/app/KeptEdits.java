package keyturn.app;

import static keyturn.text.Texts.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import keyturn.crypto.Seal;
import keyturn.edit.Staged;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.WholeFiles;

/// Staged edits that outlive the window, sealed in the state folder: when it is locked, or closed before saving.
/// Methods block.
public final class KeptEdits {

    private static final String NAME = "staged.sealed";
    private static final int FORMAT = 1;

    private final Path file;
    private final Seal seal;
    private final SecureRandom random;
    private final Writing writing;

    KeptEdits(Path stateFolder, Seal seal, SecureRandom random, Writing writing) {
        this.file = stateFolder.resolve(NAME);
        this.seal = seal;
        this.random = random;
        this.writing = writing;
    }

    /// Keeps edits in place of those kept before.
    ///
    /// @throws Failure.Busy    if the folder is open read-only
    /// @throws Failure.Storage if the file cannot be written
    public void keep(Staged staged) throws Failure {
        if (writing.waits() && staged.isEmpty()) {
            return; // nothing is kept of this folder yet, and this is no reason to begin
        }
        writing.require();
        if (staged.isEmpty()) {
            forget();
            return;
        }
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
        WholeFiles.write(file, seal.seal(bytes.toByteArray(), random));
    }

    /// What was kept; empty if nothing was.
    ///
    /// @throws Failure.Damaged if the file was changed
    public Optional<Staged> kept() throws Failure {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(seal.open(Files.readAllBytes(file), NAME)))) {
            if (in.readInt() != FORMAT) {
                throw new Failure.Damaged(text("app.keptUnknown", NAME), text("app.keptUnknown.remedy"));
            }
            Map<ProfileName, EnvDocument> base = new LinkedHashMap<>();
            Map<ProfileName, EnvDocument> mine = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                var profile = new ProfileName(in.readUTF());
                base.put(profile, read(in));
                mine.put(profile, read(in));
            }
            return Optional.of(new Staged(base, mine));
        } catch (IOException unreadable) {
            throw new Failure.Storage(
                    text("app.keptUnreadable", NAME, DiskError.reason(unreadable)), text("app.keptUnknown.remedy"));
        }
    }

    /// Forgets what was kept: it was saved, or dropped.
    public void forget() throws Failure {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new Failure.Storage(text("app.keptUnreadable", NAME, DiskError.reason(failed)), "");
        }
    }

    private static void write(DataOutputStream out, EnvDocument document) throws IOException {
        byte[] bytes = document.bytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static EnvDocument read(DataInputStream in) throws IOException {
        return EnvDocument.parse(in.readNBytes(in.readInt()));
    }
}
