package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keyturn.app.State;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.rotate.DueDate;
import keyturn.strength.Strength;
import keyturn.ui.part.Tone;
import keyturn.work.Ledger.Place;

/// What is wrong with a cell, in a word or two.
final class CellBadges {

    private final Map<Place, DueDate> dueDates = new HashMap<>();
    private final Map<Place, Strength> strengths;
    private final Map<Place, List<Finding>> findings = new HashMap<>();

    CellBadges(State state) {
        for (DueDate due : state.dueDates()) {
            if (due.state() == DueDate.State.OVERDUE || due.state() == DueDate.State.SOON) {
                dueDates.put(new Place(due.profile(), due.key()), due);
            }
        }
        strengths = state.strengths();
        for (Finding finding : state.findings()) {
            if (finding.profile().isPresent() && finding.key().isPresent()) {
                var place = new Place(finding.profile().get(), finding.key().get());
                findings.computeIfAbsent(place, _ -> new ArrayList<>()).add(finding);
            }
        }
    }

    /// Keys about which something is found that is worse than a note.
    Set<EnvKey> problems() {
        var keys = new HashSet<EnvKey>();
        findings.forEach((place, found) -> {
            if (found.stream().anyMatch(it -> it.severity() != Severity.NOTE)) {
                keys.add(place.key());
            }
        });
        dueDates.keySet().forEach(place -> keys.add(place.key()));
        return keys;
    }

    /// Keys whose rotation is late in some profile.
    Set<EnvKey> overdue() {
        return dueDates.entrySet().stream()
                .filter(entry -> entry.getValue().state() == DueDate.State.OVERDUE)
                .map(entry -> entry.getKey().key())
                .collect(Collectors.toSet());
    }

    /// Keys that have a secret which is guessable where a rule minds.
    Set<EnvKey> weak() {
        return findings.entrySet().stream()
                .filter(entry -> weak(entry.getKey(), entry.getValue()).isPresent())
                .map(entry -> entry.getKey().key())
                .collect(Collectors.toSet());
    }

    /// Places where a key is missing that should be there.
    Set<Place> missing() {
        return findings.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(CellBadges::isMissing))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// What was found about the value on disk; it says nothing of a staged one.
    List<Badge> onDisk(ProfileName profile, EnvKey key) {
        var place = new Place(profile, key);
        List<Finding> found = findings.getOrDefault(place, List.of());
        var badges = new ArrayList<Badge>();
        for (Finding finding : found) {
            if (isMissing(finding)) {
                badges.add(Badge.of(text("secrets.badge.missing"), Tone.BAD, finding.sentence()));
            } else if (finding.fix().orElse(null) instanceof Fix.RemoveDuplicates) {
                badges.add(Badge.of(text("secrets.badge.twice"), Tone.WARNING, finding.sentence()));
            }
        }
        Optional.ofNullable(dueDates.get(place)).flatMap(CellBadges::due).ifPresent(badges::add);
        weak(place, found).ifPresent(badges::add);
        return badges;
    }

    /// For a cell that has no other badge: something was found, and the inspector says what.
    ///
    /// @param keyStaged true if the key is staged in some profile: what was said of two no longer holds
    Optional<Badge> other(ProfileName profile, EnvKey key, boolean keyStaged) {
        return findings.getOrDefault(new Place(profile, key), List.of()).stream()
                .filter(it -> it.severity() != Severity.NOTE)
                .filter(it -> !(keyStaged && it.rule().equals("reused-across-profiles")))
                .findFirst()
                .map(it -> Badge.of(label(it), tone(it), it.sentence()));
    }

    /// Other profiles that hold the same secret, as one badge. Looks at the values as edited.
    static Optional<Badge> sameValue(Map<ProfileName, EnvDocument> documents, ProfileName profile, EnvKey key) {
        Optional<SecretText> mine = Optional.ofNullable(documents.get(profile)).flatMap(it -> it.value(key));
        if (mine.isEmpty() || mine.get().isEmpty()) {
            return Optional.empty();
        }
        List<String> others = documents.entrySet().stream()
                .filter(it ->
                        !it.getKey().equals(profile) && it.getValue().value(key).equals(mine))
                .map(it -> it.getKey().name())
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String label = others.size() == 1
                ? text("secrets.badge.same", shortened(others.getFirst()))
                : text("secrets.badge.sameInSeveral", others.size());
        return Optional.of(new Badge(
                label,
                text("secrets.badge.same.shortest"),
                Tone.WARNING,
                text("secrets.badge.same.explained", String.join(", ", others))));
    }

    /// What a rule finds, in a word that fits into a cell.
    private static String label(Finding finding) {
        return switch (finding.rule()) {
            case "secret-in-comment" -> text("secrets.badge.comment");
            case "spaces-around-equals" -> text("secrets.badge.spaces");
            case "known-value" -> text("secrets.badge.known");
            default -> text("secrets.badge.problem");
        };
    }

    /// The usual short names of long ones.
    private static String shortened(String profile) {
        return switch (profile) {
            case "production" -> "prod";
            case "development" -> "dev";
            default -> profile;
        };
    }

    static Badge empty() {
        return Badge.of(text("secrets.badge.empty"), Tone.NEUTRAL, text("secrets.badge.empty.explained"));
    }

    private static boolean isMissing(Finding finding) {
        return finding.fix().orElse(null) instanceof Fix.AddKey;
    }

    private static Optional<Badge> due(DueDate due) {
        return due.days()
                .map(days -> days < 0
                        ? new Badge(
                                text("secrets.badge.late", -days),
                                text("secrets.badge.days", -days),
                                Tone.BAD,
                                text("secrets.badge.late.explained", -days))
                        : new Badge(
                                text("secrets.badge.soon", days),
                                text("secrets.badge.days", days),
                                Tone.WARNING,
                                text("secrets.badge.soon.explained", days)));
    }

    /// Only where a rule minds, and more than a note: a development profile may hold weak values.
    private Optional<Badge> weak(Place place, List<Finding> found) {
        Strength strength = strengths.get(place);
        if (strength == null || strength.verdict() != Strength.Verdict.WEAK) {
            return Optional.empty();
        }
        return found.stream()
                .filter(it -> it.severity() != Severity.NOTE)
                .filter(it -> it.fix().orElse(null) instanceof Fix.Generate
                        || it.rule().startsWith("weak"))
                .findFirst()
                .map(it -> Badge.of(text("secrets.badge.bits", Math.round(strength.bits())), tone(it), it.sentence()));
    }

    private static Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.WARNING;
            case NOTE -> Tone.NEUTRAL;
        };
    }
}
