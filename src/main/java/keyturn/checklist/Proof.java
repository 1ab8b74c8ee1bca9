package keyturn.checklist;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.backup.Backup;
import keyturn.env.EnvKey;
import keyturn.git.GitState;
import keyturn.health.Finding;
import keyturn.rotate.DueDate;
import keyturn.strength.Strength;
import keyturn.work.Content;

/// What proves a point, or the contrary.
final class Proof {

    private static final EnvKey SYNTHETIC = new EnvKey("USE_SYNTHETIC_DATA");
    private static final EnvKey DEBUG = new EnvKey("DEBUG");
    private static final EnvKey AUTHENTICATION = new EnvKey("REQUIRE_AUTHENTICATION");
    private static final EnvKey JWT = new EnvKey("JWT_SECRET");
    private static final EnvKey SESSION = new EnvKey("SESSION_SECRET");

    /// The guide's least, in characters.
    private static final int LEAST_CHARACTERS = 32;

    private static final Set<String> GUESSABLE =
            Set.of("weak-secret", "known-value", "placeholder", "development-marker", "empty-secret", "wrong-format");
    private static final Set<String> DEVELOPMENT = Set.of(
            "development-marker",
            "known-value",
            "development-switch",
            "mock-service",
            "production-value-in-development",
            "wrong-environment");
    private static final Set<String> PRETENDED =
            Set.of("placeholder", "development-marker", "known-value", "empty-secret", "mock-service", "local-address");
    private static final Set<String> IN_GIT = Set.of("tracked-by-git", "not-ignored", "staged-for-commit");
    private static final Set<String> PLAIN_COPIES = Set.of("secret-in-copy");

    private Proof() {}

    /// What only the values tell. Of a profile that cannot be read, nothing of it is proven.
    private static final Set<Point> OF_VALUES = EnumSet.complementOf(
            EnumSet.of(Point.FILE_MODE, Point.NOT_IN_GIT, Point.ENCRYPTED_BACKUP, Point.MONITORING));

    static Item of(Point point, Facts facts) {
        if (OF_VALUES.contains(point) && facts.profile().content() instanceof Content.Unavailable(String reason)) {
            return Item.fail(
                    point,
                    text("checklist.unreadable", facts.profile().fileName(), reason),
                    facts.of(Set.of("unavailable-profile")));
        }
        return switch (point) {
            case STRONG_SECRETS -> strongSecrets(facts);
            case NO_DEVELOPMENT_CREDENTIALS -> none(point, facts, DEVELOPMENT, text("checklist.noDevelopment.proof"));
            case NO_SYNTHETIC_DATA -> isSet(point, facts, SYNTHETIC, false);
            case NO_DEBUG -> isSet(point, facts, DEBUG, false);
            case AUTHENTICATION -> isSet(point, facts, AUTHENTICATION, true);
            case JWT_SECRET -> key(point, facts, JWT);
            case SESSION_SECRET -> key(point, facts, SESSION);
            case BROKER_CREDENTIALS -> broker(facts);
            case FILE_MODE -> fileMode(facts);
            case NOT_IN_GIT -> git(facts);
            case ENCRYPTED_BACKUP -> backup(facts);
            case ROTATION_SCHEDULE -> schedule(facts);
            case MONITORING -> Item.open(point, text("checklist.monitoring.open"));
        };
    }

    private static Item strongSecrets(Facts facts) {
        List<Finding> weak = facts.ofAnySeverity(GUESSABLE).stream()
                .filter(finding -> !finding.rule().equals("wrong-format")
                        || facts.of(GUESSABLE).contains(finding))
                .toList();
        if (!weak.isEmpty()) {
            return Item.fail(Point.STRONG_SECRETS, subjects(weak), weak);
        }
        Optional<EnvKey> weakest = facts.secrets().stream()
                .filter(key -> facts.strength(key).isPresent())
                .min(Comparator.comparingDouble(
                        key -> facts.strength(key).map(Strength::bits).orElse(0.0)));
        if (weakest.isEmpty()) {
            return Item.fail(Point.STRONG_SECRETS, text("checklist.noSecrets"));
        }
        long bits = Math.round(facts.strength(weakest.get()).map(Strength::bits).orElse(0.0));
        return Item.pass(
                Point.STRONG_SECRETS,
                text("checklist.strongSecrets.proof", facts.secrets().size(), weakest.get(), bits));
    }

    private static Item none(Point point, Facts facts, Set<String> rules, String proof) {
        List<Finding> found = facts.ofAnySeverity(rules);
        return found.isEmpty() ? Item.pass(point, proof) : Item.fail(point, subjects(found), found);
    }

    private static Item isSet(Point point, Facts facts, EnvKey key, boolean wanted) {
        Optional<Boolean> on = facts.isOn(key);
        if (on.equals(Optional.of(wanted))) {
            return Item.pass(
                    point,
                    text("checklist.line", key, facts.document().lineNumber(key).orElse(0)));
        }
        List<Finding> found = facts.findings().stream()
                .filter(finding -> finding.key().equals(Optional.of(key)) && finding.concerns(facts.name()))
                .toList();
        boolean present = facts.document().keys().contains(key);
        return Item.fail(
                point,
                present
                        ? text(
                                "checklist.otherValue",
                                key,
                                facts.document().lineNumber(key).orElse(0))
                        : text("checklist.notSet", key),
                found);
    }

    private static Item key(Point point, Facts facts, EnvKey key) {
        List<Finding> found = facts.ofAnySeverity(GUESSABLE).stream()
                .filter(finding -> finding.key().equals(Optional.of(key)))
                .toList();
        int length = facts.value(key).length();
        if (length == 0) {
            return Item.fail(point, text("checklist.notSet", key), found);
        }
        boolean weak = facts.strength(key)
                .filter(strength -> strength.verdict() == Strength.Verdict.STRONG)
                .isEmpty();
        boolean cut = !found.isEmpty();
        long bits = Math.round(facts.strength(key).map(Strength::bits).orElse(0.0));
        if (length < LEAST_CHARACTERS) {
            return Item.fail(point, text("checklist.short", length, LEAST_CHARACTERS), found);
        }
        // The format of its type is not met, but that alone does not make it weak.
        boolean formatAlone = found.stream().allMatch(finding -> finding.rule().equals("wrong-format")) && bits >= 128;
        return (weak || cut) && !formatAlone
                ? Item.fail(point, text("checklist.weak", bits), found)
                : Item.pass(point, text("checklist.strong", length, bits));
    }

    private static Item broker(Facts facts) {
        List<EnvKey> keys = facts.document().keys().stream()
                .filter(key -> key.name().startsWith("BROKER_")
                        || facts.policy().category(key).equals("Broker"))
                .toList();
        if (keys.isEmpty()) {
            return Item.open(Point.BROKER_CREDENTIALS, text("checklist.broker.none"));
        }
        List<Finding> found = facts.ofAnySeverity(PRETENDED).stream()
                .filter(finding -> finding.key().filter(keys::contains).isPresent())
                .toList();
        if (!found.isEmpty()) {
            return Item.fail(Point.BROKER_CREDENTIALS, subjects(found), found);
        }
        List<EnvKey> secrets = keys.stream().filter(facts.policy()::isSecret).toList();
        List<EnvKey> empty =
                keys.stream().filter(key -> facts.value(key).isEmpty()).toList();
        if (secrets.isEmpty() || !empty.isEmpty()) {
            return Item.fail(
                    Point.BROKER_CREDENTIALS,
                    secrets.isEmpty() ? text("checklist.broker.noSecret") : text("checklist.notSet", names(empty)));
        }
        return Item.pass(Point.BROKER_CREDENTIALS, text("checklist.broker.proof", names(keys)));
    }

    private static Item fileMode(Facts facts) {
        String mode = facts.profile().mode();
        if (mode.isEmpty()) {
            return Item.open(Point.FILE_MODE, text("checklist.mode.unknown"));
        }
        String line = text("checklist.mode", facts.profile().fileName(), mode);
        return mode.equals("600") || mode.equals("400")
                ? Item.pass(Point.FILE_MODE, line)
                : Item.fail(Point.FILE_MODE, line, facts.of(Set.of("readable-by-others")));
    }

    private static Item git(Facts facts) {
        List<Finding> found = facts.ofAnySeverity(IN_GIT);
        String file = facts.profile().fileName();
        if (!found.isEmpty()) {
            return Item.fail(Point.NOT_IN_GIT, subjects(found), found);
        }
        GitState state = facts.git().getOrDefault(facts.profile().file(), GitState.NONE);
        return Item.pass(
                Point.NOT_IN_GIT,
                state == GitState.NONE ? text("checklist.git.none") : text("checklist.git.ignored", file));
    }

    /// Every backup that Keyturn makes is encrypted; what counts is that there is one, read back, and no plain
    /// copy.
    private static Item backup(Facts facts) {
        List<Finding> copies = facts.ofAnySeverity(PLAIN_COPIES);
        if (!copies.isEmpty()) {
            return Item.fail(Point.ENCRYPTED_BACKUP, subjects(copies), copies);
        }
        List<Backup> own = facts.backups().stream()
                .filter(each -> each.profiles().contains(facts.name().name()))
                .toList();
        Optional<Backup> verified = own.stream()
                .filter(each -> each.state() == Backup.State.VERIFIED)
                .findFirst();
        if (verified.isEmpty()) {
            return Item.fail(
                    Point.ENCRYPTED_BACKUP,
                    own.isEmpty() ? text("checklist.backup.none") : text("checklist.backup.unverified"));
        }
        String day = LocalDate.ofInstant(verified.get().created(), facts.zone()).toString();
        return Item.pass(
                Point.ENCRYPTED_BACKUP,
                text("checklist.backup.proof", verified.get().file().getFileName(), day));
    }

    private static Item schedule(Facts facts) {
        var without = new ArrayList<EnvKey>();
        for (EnvKey key : facts.secrets()) {
            boolean previous = facts.policy().types().values().stream()
                    .anyMatch(type -> type.previous().equals(Optional.of(key)));
            if (facts.policy().type(key).isEmpty() && !previous) {
                without.add(key);
            }
        }
        if (!without.isEmpty()) {
            return Item.fail(Point.ROTATION_SCHEDULE, text("checklist.schedule.without", names(without)));
        }
        long overdue = facts.dueDates().stream()
                .filter(date -> date.profile().equals(facts.name()) && date.state() == DueDate.State.OVERDUE)
                .count();
        return Item.pass(
                Point.ROTATION_SCHEDULE,
                text("checklist.schedule.proof", facts.secrets().size(), overdue));
    }

    private static String subjects(List<Finding> findings) {
        return findings.stream().map(Finding::sentence).distinct().limit(3).collect(Collectors.joining(" · "))
                + (findings.size() > 3 ? " · …" : "");
    }

    private static String names(List<EnvKey> keys) {
        return String.join(", ", keys.stream().map(EnvKey::name).toList());
    }
}
