package keyturn.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import keyturn.app.App;
import keyturn.backup.BackupFormat;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// The names that a work folder offers for completion.
final class CompletedNames {

    /// As the contract of the command line lists them.
    static final List<String> FORMATS = List.of(
            "hex:32",
            "hex:24",
            "base64:32",
            "base64url:32",
            "alnum:40",
            "ascii:32",
            "words:7",
            "uuid",
            "ed25519",
            "rsa:3072");

    static final List<String> KEYRING = List.of("use", "leave");

    static final List<String> REMINDERS = List.of("install", "remove", "status");

    static final List<String> REPORTS = List.of("text", "json", "sarif");

    static final List<String> BACKUP_FORMATS = List.of(BackupFormat.AGE.id(), BackupFormat.OPENSSL.id());

    private final Supplier<App> app;
    private final Path root;

    CompletedNames(Supplier<App> app, Path root) {
        this.app = app;
        this.root = root;
    }

    /// @param label  what is asked for
    /// @param places the words before it; the first one may name the profile whose keys are meant
    List<String> of(String label, List<String> places) throws Failure {
        return switch (label) {
            case "PROFILE" -> profiles();
            case "FILE|PROFILE" -> {
                var names = new ArrayList<>(profiles());
                names.add(Completer.FILES);
                yield names;
            }
            case "BACKUP" -> backups();
            default -> keys(places);
        };
    }

    private List<String> profiles() throws Failure {
        return Glance.at(root).profiles().stream()
                .map(each -> each.name().name())
                .toList();
    }

    private List<String> keys(List<String> places) throws Failure {
        WorkSnapshot snapshot = Glance.at(root);
        Optional<Profile> profile = places.isEmpty()
                ? Optional.empty()
                : ProfileName.parse(places.getFirst()).flatMap(snapshot::profile);
        Collection<EnvKey> keys = profile.map(Profile::keys).orElseGet(snapshot::keys);
        return keys.stream().map(EnvKey::name).toList();
    }

    private List<String> backups() throws Failure {
        var names = new ArrayList<String>();
        try (var session = app.get().open(root, new App.Access.Reading(), Optional.empty())) {
            for (var backup : session.backups().list()) {
                names.add(String.valueOf(backup.file().getFileName()));
            }
        }
        names.removeIf(name -> !name.matches("[A-Za-z0-9._+-]+"));
        names.add(Completer.FILES);
        return names;
    }
}
