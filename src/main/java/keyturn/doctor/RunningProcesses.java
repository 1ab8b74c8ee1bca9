package keyturn.doctor;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.health.Finding;
import keyturn.health.Severity;
import keyturn.policy.Policy;
import keyturn.work.ActiveProfile;
import keyturn.work.Ledger;
import keyturn.work.PlainCopy;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Compares what running processes were started with with the profiles, by fingerprint: a service reads its
/// profile once, and goes on with the old value until it is started again.
public final class RunningProcesses {

    static final String RULE = "old-value-in-process";

    private final WorkSnapshot snapshot;
    private final Policy policy;
    private final List<PlainCopy> copies;
    private final Ledger ledger;
    private final Fingerprints fingerprints;

    /// @param copies plain copies beside the profiles: they may know an old value
    /// @param ledger knows values that were replaced
    public RunningProcesses(
            WorkSnapshot snapshot, Policy policy, List<PlainCopy> copies, Ledger ledger, Fingerprints fingerprints) {
        this.snapshot = snapshot;
        this.policy = policy;
        this.copies = List.copyOf(copies);
        this.ledger = ledger;
        this.fingerprints = fingerprints;
    }

    /// @param findings a process with a value that is not in place any more
    /// @param seen     processes that have a secret of a profile in their environment, right or wrong
    public record Found(List<Finding> findings, int seen) {
        public Found {
            findings = List.copyOf(findings);
        }
    }

    /// What several processes of a program have in common.
    private record Group(String program, EnvKey key, String detail) {}

    /// @param proc `/proc`
    public Found find(Path proc) {
        Map<EnvKey, List<OwnSecrets.Own>> wanted = OwnSecrets.of(snapshot, policy).stream()
                .filter(own -> activeProfile().map(own.profile()::equals).orElse(true))
                .collect(Collectors.groupingBy(OwnSecrets.Own::key, LinkedHashMap::new, Collectors.toList()));
        var groups = new LinkedHashMap<Group, List<Long>>();
        int seen = 0;
        for (ProcessEnvironments.Running process : ProcessEnvironments.of(proc)) {
            boolean concerned = false;
            for (var entry : wanted.entrySet()) {
                SecretText value = process.values().get(entry.getKey());
                if (value != null) {
                    concerned = true;
                    wrong(entry.getKey(), value, entry.getValue())
                            .ifPresent(detail -> groups.computeIfAbsent(
                                            new Group(process.name(), entry.getKey(), detail), _ -> new ArrayList<>())
                                    .add(process.id()));
                }
            }
            seen += concerned ? 1 : 0;
        }
        var findings = new ArrayList<Finding>();
        groups.forEach((group, ids) -> findings.add(finding(group, ids, wanted)));
        return new Found(findings, seen);
    }

    /// The profile that services read; empty if `.env` points to none.
    private Optional<Profile> activeProfile() {
        return switch (snapshot.active()) {
            case ActiveProfile.Linked(var name) -> snapshot.profile(name);
            case ActiveProfile.OwnFile _ ->
                snapshot.profiles().stream()
                        .filter(profile -> profile.fileName().equals(".env"))
                        .findFirst();
            case ActiveProfile.None _, ActiveProfile.LinkedElsewhere _ -> Optional.empty();
        };
    }

    /// Why the value is not the one in place; empty if it is.
    private Optional<String> wrong(EnvKey key, SecretText value, List<OwnSecrets.Own> wanted) {
        String has = fingerprints.full(value);
        if (wanted.stream().anyMatch(own -> fingerprints.full(own.value()).equals(has))) {
            return Optional.empty();
        }
        String profiles =
                wanted.stream().map(own -> own.name().name()).distinct().collect(Collectors.joining(", "));
        String now = wanted.stream()
                .map(own -> fingerprints.shown(own.value()))
                .distinct()
                .collect(Collectors.joining(", "));
        Optional<String> known = replaced(key, has, wanted)
                .or(() -> whose(key, has).map(owner -> text("doctor.process.old", owner, profiles)));
        return known.or(() -> Optional.of(text("doctor.process.unknown", fingerprints.shown(value), profiles, now)));
    }

    /// The value stood in one of the wanted places before.
    private Optional<String> replaced(EnvKey key, String fingerprint, List<OwnSecrets.Own> wanted) {
        for (OwnSecrets.Own own : wanted) {
            for (Ledger.Former former : ledger.former().getOrDefault(new Ledger.Place(own.name(), key), List.of())) {
                if (former.fingerprint().equals(fingerprint)) {
                    return Optional.of(text(
                            "doctor.process.former", own.name(), former.until().toString()));
                }
            }
        }
        return Optional.empty();
    }

    /// Another profile, or a copy that was left behind, with this value.
    private Optional<String> whose(EnvKey key, String fingerprint) {
        for (Profile profile : snapshot.profiles()) {
            if (has(profile.document().orElse(EnvDocument.EMPTY), key, fingerprint)) {
                return Optional.of(profile.fileName());
            }
        }
        return copies.stream()
                .filter(copy -> has(copy.document(), key, fingerprint))
                .map(PlainCopy::fileName)
                .findFirst();
    }

    private boolean has(EnvDocument document, EnvKey key, String fingerprint) {
        return document.value(key)
                .map(fingerprints::full)
                .filter(fingerprint::equals)
                .isPresent();
    }

    private static Finding finding(Group group, List<Long> ids, Map<EnvKey, List<OwnSecrets.Own>> wanted) {
        String numbers = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        OwnSecrets.Own own = Objects.requireNonNull(wanted.get(group.key())).getFirst();
        String word = text(ids.size() == 1 ? "doctor.process.one" : "doctor.process.several");
        return new Finding(
                RULE,
                Severity.ERROR,
                Optional.of(own.name()),
                Optional.of(group.key()),
                text("doctor.process.subject", word, numbers + " (" + group.program() + ")"),
                text("doctor.process", ids.size(), group.key()),
                group.detail(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
