package keyturn.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import keyturn.crypto.KdfCost;
import keyturn.env.EnvDocument;
import keyturn.env.Passphrase;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.job.Progress;
import keyturn.work.ActiveProfile;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// A work folder in a temporary folder, and backups of it with a key derivation that costs next to nothing.
final class BackupTestFolder {

    static final String PASSPHRASE = "correct horse battery staple ü";
    static final String SECRET = "zq9CANARYvalue77kxW1pLm";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:30:00Z"), ZoneOffset.UTC);

    final Path root;
    final Path folder;
    final Backups backups;

    BackupTestFolder(Path temporary) throws IOException, Failure {
        root = Files.createDirectories(temporary.resolve("work"));
        folder = root.resolve(".keyturn/backups");
        Files.writeString(root.resolve(".env.production"), "JWT_SECRET=" + SECRET + "\nDEBUG=false\n");
        Files.writeString(root.resolve(".env.staging"), "JWT_SECRET=other\r\nAPI_HOST='a b'\r\n");
        Files.createSymbolicLink(root.resolve(".env"), Path.of(".env.production"));
        var cheap = new KdfCost(2);
        backups = new Backups(WorkFolder.at(root), folder, CLOCK, cheap, cheap);
    }

    static Unlock passphrase() {
        return passphrase(PASSPHRASE);
    }

    static Unlock passphrase(String text) {
        return new Unlock.ByPassphrase(Passphrase.ofUtf8(text.getBytes(StandardCharsets.UTF_8)));
    }

    WorkSnapshot snapshot() throws IOException {
        var profiles = new ArrayList<Profile>();
        for (var name : List.of("production", "staging")) {
            Path file = root.resolve(".env." + name);
            byte[] bytes = Files.readAllBytes(file);
            profiles.add(new Profile(
                    new ProfileName(name), file, new Content.Read(EnvDocument.parse(bytes), Digest.of(bytes)), "600"));
        }
        return new WorkSnapshot(
                root, profiles, Optional.empty(), new ActiveProfile.Linked(new ProfileName("production")));
    }

    Backup create(BackupFormat format) throws Exception {
        return create(format, passphrase());
    }

    Backup create(BackupFormat format, Unlock lock) throws Exception {
        return backups.create(snapshot(), Set.of(), format, lock, "by hand", Progress.NONE);
    }

    /// Every file below a folder with its content.
    static Map<String, String> tree(Path folder) throws IOException {
        var found = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                found.put(
                        folder.relativize(path).toString(),
                        Digest.of(Files.readAllBytes(path)).hex());
            }
        }
        return found;
    }
}
