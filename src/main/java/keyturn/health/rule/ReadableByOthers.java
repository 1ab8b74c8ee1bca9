package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.file.Rights;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.survey.Item;
import keyturn.work.Content;
import keyturn.work.Profile;

/// A file with secrets whose mode lets others than its owner read or write it: profiles, backups, left-overs, and what
/// Keyturn keeps.
public final class ReadableByOthers implements Rule {

    @Override
    public String id() {
        return "readable-by-others";
    }

    @Override
    public About about() {
        return new About(text("rules.readableByOthers"), text("rules.readableByOthers.help"));
    }

    @Override
    public boolean countsCopies() {
        return true;
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var findings = new ArrayList<Finding>();
        for (Profile profile : evidence.snapshot().profiles()) {
            boolean read = profile.content() instanceof Content.Read;
            if (read && profile.mode().length() == 3 && !profile.mode().endsWith("00")) {
                findings.add(Finding.ofProfile(
                                id(),
                                Severity.ERROR,
                                profile,
                                text("health.readableByOthers", profile.mode()),
                                text("health.readableByOthers.detail"))
                        .with(new Fix.RestrictMode(profile.file())));
            }
        }
        for (Item item : evidence.survey().items()) {
            Optional<Severity> severity = severity(item);
            if (severity.isPresent() && item.rights().filter(Rights::open).isPresent()) {
                findings.add(Finding.ofFile(
                                id(),
                                severity.get(),
                                item.file(),
                                Optional.empty(),
                                text(
                                        "health.readableByOthers",
                                        item.rights().get().octal()),
                                text("health.readableByOthers.detail"))
                        .with(new Fix.RestrictMode(item.file())));
            }
        }
        return findings;
    }

    /// Encrypted or without values: less than a plain copy. The key of the fingerprints makes guessing possible.
    private static Optional<Severity> severity(Item item) {
        return switch (item.kind()) {
            case LEFT_OVER, TEMPORARY -> Optional.of(Severity.ERROR);
            case BACKUP -> Optional.of(Severity.WARNING);
            case STATE_FILE -> Optional.of(item.name().equals("key") ? Severity.ERROR : Severity.WARNING);
            case PROFILE, EDITOR_LOCK, WORK_FOLDER, BACKUP_FOLDER, STATE_FOLDER -> Optional.empty();
        };
    }
}
