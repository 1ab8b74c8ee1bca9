package keyturn.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import keyturn.edit.Edits;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.Profile;
import keyturn.work.StateFolder;

/// An edit for the pictures: the first secret of the first profile that has one gets another value.
///
/// @param folder  where it is staged
/// @param profile the profile as it is on disk
record SampleEdit(OpenFolder folder, Profile profile, EnvKey key) {

    /// Stages it; empty if there is none.
    static Optional<SampleEdit> stage(OpenFolder folder) {
        for (var profile : folder.state().snapshot().profiles()) {
            var policy = folder.state().policy().policy();
            var key = profile.keys().stream().filter(policy::isSecret).findFirst();
            if (key.isPresent()) {
                var sample = new SampleEdit(folder, profile, key.get());
                folder.edit(edits -> edits.set(profile.name(), sample.key(), SecretText.of("staged-for-the-picture")));
                return Optional.of(sample);
            }
        }
        return Optional.empty();
    }

    /// Gives the same key a third value on disk, as another program would.
    ///
    /// @return what brings the profile back, and what was noted of it, once the folder is closed
    Callable<Path> changeOnDisk() throws Failure, IOException {
        Path ledger = StateFolder.of(folder.session().folder()).path().resolve("ledger.json");
        byte[] before = Files.readAllBytes(profile.file());
        Optional<byte[]> noted = Files.exists(ledger) ? Optional.of(Files.readAllBytes(ledger)) : Optional.empty();
        var theirs = new Edits(folder.session().snapshot());
        theirs.set(profile.name(), key, SecretText.of("changed-by-another-program"));
        Files.write(
                profile.file(), theirs.document(profile.name()).orElseThrow().bytes());
        return () -> {
            if (noted.isPresent()) {
                Files.write(ledger, noted.get());
            }
            return Files.write(profile.file(), before);
        };
    }
}
