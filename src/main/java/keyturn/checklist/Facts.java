package keyturn.checklist;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.backup.Backup;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.git.GitState;
import keyturn.health.Finding;
import keyturn.health.Severity;
import keyturn.policy.Policy;
import keyturn.rotate.DueDate;
import keyturn.strength.Strength;
import keyturn.work.Ledger.Place;
import keyturn.work.Profile;

/// What is known of one profile.
///
/// @param findings  open ones of the whole folder
/// @param strengths of all secrets
/// @param backups   newest first
/// @param zone      that days are told in
public record Facts(
        Profile profile,
        Policy policy,
        List<Finding> findings,
        Map<Place, Strength> strengths,
        List<DueDate> dueDates,
        Map<Path, GitState> git,
        List<Backup> backups,
        ZoneId zone) {

    private static final Set<String> TRUE = Set.of("true", "1", "yes", "on");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "off");

    public Facts {
        findings = List.copyOf(findings);
        strengths = Map.copyOf(strengths);
        dueDates = List.copyOf(dueDates);
        git = Map.copyOf(git);
        backups = List.copyOf(backups);
    }

    ProfileName name() {
        return profile.name();
    }

    EnvDocument document() {
        return profile.document().orElse(EnvDocument.EMPTY);
    }

    SecretText value(EnvKey key) {
        return document().value(key).orElse(SecretText.EMPTY);
    }

    Optional<Strength> strength(EnvKey key) {
        return Optional.ofNullable(strengths.get(new Place(name(), key)));
    }

    /// Errors and warnings of these rules that concern the profile.
    List<Finding> of(Set<String> rules) {
        return findings.stream()
                .filter(finding -> rules.contains(finding.rule()))
                .filter(finding -> finding.severity() != Severity.NOTE)
                .filter(finding -> finding.concerns(name()))
                .toList();
    }

    /// The same whatever their severity: what is allowed in development is not allowed in what is deployed.
    List<Finding> ofAnySeverity(Set<String> rules) {
        return findings.stream()
                .filter(finding -> rules.contains(finding.rule()) && finding.concerns(name()))
                .toList();
    }

    /// Secrets with a value, in the order of the file.
    List<EnvKey> secrets() {
        var keys = new ArrayList<EnvKey>();
        for (EnvKey key : document().keys()) {
            if (policy.isSecret(key) && !value(key).isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// A switch: true, false, or neither.
    Optional<Boolean> isOn(EnvKey key) {
        String word = word(value(key));
        return TRUE.contains(word) ? Optional.of(true) : FALSE.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /// Compares with words, without taking the value out.
    private static String word(SecretText value) {
        for (Set<String> words : List.of(TRUE, FALSE)) {
            for (String word : words) {
                if (value.equals(SecretText.of(word))
                        || value.equals(SecretText.of(word.toUpperCase(Locale.ROOT)))
                        || value.equals(SecretText.of(capital(word)))) {
                    return word;
                }
            }
        }
        return "";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
