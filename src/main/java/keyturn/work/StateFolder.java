package keyturn.work;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileContent;
import keyturn.file.FileMode;
import keyturn.file.WholeFiles;

/// `.keyturn` in a work folder: what Keyturn knows of it. Holds values of profiles sealed only. Mode 700, ignored
/// by git as a whole.
public final class StateFolder {

    static final String NAME = ".keyturn";

    /// Of the key, in bytes.
    public static final int KEY_LENGTH = 32;

    private static final String KEYRING = "keyring";

    private final Path folder;

    private StateFolder(Path folder) {
        this.folder = folder;
    }

    /// The state folder of `work`, whether or not it exists. Touches no disk.
    public static StateFolder of(WorkFolder work) {
        return new StateFolder(work.stateFolder());
    }

    public Path path() {
        return folder;
    }

    /// Creates the folder and its .gitignore, unless they exist.
    public void create() throws Failure {
        FileMode.createFolder(folder);
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            createUnlessExists(ignore, "*\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /// The key that fingerprints are made with; empty if there is none yet. 32 bytes.
    ///
    /// @throws Failure.Damaged if the file holds anything else
    /// @throws Failure.Storage if it cannot be read
    public Optional<byte[]> key() throws Failure {
        Path file = folder.resolve("key");
        // Not a switch over patterns: a process's first one takes 5 ms, and this one stands in the way of `get`.
        FileContent content = FileContent.of(file);
        if (content instanceof FileContent.Refused(boolean missing, String reason)) {
            if (missing) {
                return Optional.empty();
            }
            throw new Failure.Storage(text("work.cannotReadFile", file, reason), text("work.cannotRead.remedy"));
        }
        if (content instanceof FileContent.Whole whole && whole.bytes().length == KEY_LENGTH) {
            return Optional.of(whole.bytes());
        }
        throw new Failure.Damaged(text("work.keyDamaged", file), text("work.keyDamaged.remedy"));
    }

    /// The key that fingerprints are made with; creates it, and the folder, at the first call. Of two processes
    /// that do so at once, both get the key of the faster one.
    public byte[] keyOrCreate(SecureRandom random) throws Failure {
        Optional<byte[]> present = key();
        if (present.isPresent()) {
            return present.get();
        }
        var key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        return keyOr(key);
    }

    /// The key that fingerprints are made with; if there is none yet, `offered` is it from now on.
    ///
    /// @param offered 32 bytes
    public byte[] keyOr(byte[] offered) throws Failure {
        if (keyringId().isPresent()) {
            throw new Failure.Damaged(text("work.keyElsewhere", folder), text("work.keyElsewhere.remedy"));
        }
        create();
        createUnlessExists(folder.resolve("key"), offered);
        return key().orElse(offered);
    }

    /// Under what name the desktop's keyring holds the key, where a person has moved it there; empty where it is a
    /// file.
    ///
    /// @throws Failure.Damaged if the file that says so holds anything else
    public Optional<String> keyringId() throws Failure {
        Path file = folder.resolve(KEYRING);
        return switch (FileContent.of(file)) {
            case FileContent.Whole whole -> {
                String id = new String(whole.bytes(), StandardCharsets.ISO_8859_1).strip();
                if (!id.matches("[0-9a-f-]{36}")) {
                    throw new Failure.Damaged(text("work.keyDamaged", file), text("work.keyDamaged.remedy"));
                }
                yield Optional.of(id);
            }
            case FileContent.Refused(boolean missing, String _) when missing -> Optional.empty();
            case FileContent.Refused(boolean _, String reason) ->
                throw new Failure.Storage(text("work.cannotReadFile", file, reason), text("work.cannotRead.remedy"));
        };
    }

    /// From now on the keyring holds the key, under `id`: the file goes. A crash in between leaves both, and then the
    /// file counts.
    public void leaveKeyTo(String id) throws Failure {
        WholeFiles.write(folder.resolve(KEYRING), (id + "\n").getBytes(StandardCharsets.US_ASCII));
        delete(folder.resolve("key"));
    }

    /// The other way: the key is a file again.
    public void keepKey(byte[] key) throws Failure {
        WholeFiles.write(folder.resolve("key"), key);
        delete(folder.resolve(KEYRING));
    }

    private static void delete(Path file) throws Failure {
        try {
            Files.deleteIfExists(file);
        } catch (IOException error) {
            throw new Failure.Storage(
                    text("work.cannotReadFile", file, DiskError.reason(error)), text("work.cannotRead.remedy"));
        }
    }

    private static void createUnlessExists(Path file, byte[] bytes) throws Failure {
        try {
            WholeFiles.create(file, bytes);
        } catch (Failure.Refused another) {
            // Another process was faster, and its file is as good.
        }
    }
}
