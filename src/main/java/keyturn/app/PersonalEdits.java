package keyturn.app;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.crypto.Fingerprints;
import keyturn.crypto.Seal;
import keyturn.edit.Staged;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.file.DiskError;
import keyturn.file.FileContent;
import keyturn.file.FileMode;
import keyturn.file.FolderListing;
import keyturn.file.WholeFiles;

/// Edits of a work folder that could not be written at the time, in the person's own folder: another window had the
/// work folder, or it is read-only. They are sealed under a key that lies there, too. Each window has a file of
/// its own, and takes up those of all.
final class PersonalEdits {

    private static final int KEY_LENGTH = 32;

    /// Of the name of a work folder, in hex digits: enough to tell those of one person apart.
    private static final int NAME_LENGTH = 16;

    private final Path folder;
    private final String name;
    private final SecureRandom random;
    private final List<KeptFile> taken = new ArrayList<>();
    private Optional<KeptFile> own = Optional.empty();

    /// @param own the person's folder for what Keyturn keeps
    PersonalEdits(Path own, Path root, SecureRandom random) {
        this.folder = own.resolve("kept");
        String place = root.toAbsolutePath().normalize().toString();
        this.name = Digest.of(place.getBytes(StandardCharsets.UTF_8)).hex().substring(0, NAME_LENGTH);
        this.random = random;
    }

    /// Takes up what is kept.
    ///
    /// @param found    given each
    /// @param troubles given why one cannot be taken up
    void take(LocalDate today, List<Staged> found, List<Failure> troubles) {
        try {
            for (Path path : files()) {
                var file = new KeptFile(path);
                take(file, today, troubles).ifPresent(staged -> {
                    taken.add(file);
                    found.add(staged);
                });
            }
        } catch (Failure failure) {
            troubles.add(failure);
        }
    }

    private Optional<Staged> take(KeptFile file, LocalDate today, List<Failure> troubles) {
        try {
            return file.read(seal(), today);
        } catch (Failure failure) {
            troubles.add(failure);
            return Optional.empty();
        }
    }

    void keep(Staged staged, LocalDate today) throws Failure {
        FileMode.createFolder(folder);
        byte[] sealed = seal().seal(StagedBytes.of(staged), random);
        if (own.isEmpty()) {
            own = Optional.of(new KeptFile(freeName()));
        }
        own.get().write(sealed, today);
    }

    /// Deletes what was taken up before.
    void forgetTaken() throws Failure {
        for (KeptFile each : taken) {
            each.forget();
        }
        taken.clear();
    }

    /// Deletes what was taken up, and what was kept here.
    void forget() throws Failure {
        forgetTaken();
        if (own.isPresent()) {
            own.get().forget();
        }
    }

    private List<Path> files() throws Failure {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            return FolderListing.list(folder, name + "-*.sealed").stream()
                    .filter(path -> path.getFileName().toString().matches(name + "-\\d+\\.sealed"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new Failure.Storage(
                    text("kept.unreadable", folder, DiskError.reason(failed)), text("kept.unreadable.remedy"));
        }
    }

    private Path freeName() {
        for (int number = 1; ; number++) {
            Path path = folder.resolve(name + "-" + number + ".sealed");
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return path;
            }
        }
    }

    private Seal seal() throws Failure {
        Path file = folder.resolve("key");
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            var key = new byte[KEY_LENGTH];
            random.nextBytes(key);
            try {
                WholeFiles.create(file, key);
            } catch (Failure.Refused another) {
                // Another window was faster, and its key is as good.
            }
        }
        return switch (FileContent.of(file)) {
            case FileContent.Whole whole
            when whole.bytes().length == KEY_LENGTH -> new Seal(new Fingerprints(whole.bytes()), "staged");
            case FileContent.Whole _ ->
                throw new Failure.Damaged(text("kept.badKey", file), text("kept.badKey.remedy"));
            case FileContent.Refused(boolean _, String reason) ->
                throw new Failure.Storage(text("kept.unreadable", file, reason), text("kept.unreadable.remedy"));
        };
    }
}
