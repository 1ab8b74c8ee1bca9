package keyturn.health;

import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine.Disabled;
import keyturn.env.SecretText;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// The value that a finding is about.
public final class Subject {

    private Subject() {}

    private static final Set<String> OF_ENTRIES = Set.of("failed-unlocks", "failed-rotation", "unusual-read");

    /// The value of the finding's key; that of the comment, where the finding is about one; the entry of the
    /// activity log, so that who answers for it does not answer for the next one. Empty where it is about none of
    /// them.
    public static Optional<SecretText> value(WorkSnapshot snapshot, Finding finding) {
        if (OF_ENTRIES.contains(finding.rule())) {
            return finding.line().map(entry -> SecretText.of("entry " + entry));
        }
        Optional<EnvDocument> document =
                finding.profile().flatMap(snapshot::profile).flatMap(Profile::document);
        if (document.isEmpty() || finding.key().isEmpty()) {
            return Optional.empty();
        }
        EnvKey key = finding.key().get();
        Optional<SecretText> commented = finding.line().flatMap(line -> commented(document.get(), key, line));
        return commented.or(() -> document.get().value(key)).filter(value -> !value.isEmpty());
    }

    private static Optional<SecretText> commented(EnvDocument document, EnvKey key, int line) {
        for (int i = 0; i < document.lines().size(); i++) {
            if (document.lines().get(i) instanceof Disabled disabled
                    && disabled.key().equals(key)
                    && document.lineNumber(i) == line) {
                return Optional.of(disabled.value());
            }
        }
        return Optional.empty();
    }
}
