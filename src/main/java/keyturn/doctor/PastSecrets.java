package keyturn.doctor;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.git.Git;
import keyturn.git.GitHistory;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.policy.Environment;
import keyturn.policy.Policy;
import keyturn.policy.Validation;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Secrets in the history of git: whoever has a clone has them. Nothing takes them out of all clones, so what is
/// in use today must be rotated.
public final class PastSecrets {

    /// Part of the command line's contract.
    public static final String RULE = "secret-in-history";

    /// Shorter values are equal by chance.
    private static final int SHORTEST = 6;

    private static final int NAMED = 6;

    private final WorkSnapshot snapshot;
    private final Policy policy;
    private final Fingerprints fingerprints;

    public PastSecrets(WorkSnapshot snapshot, Policy policy, Fingerprints fingerprints) {
        this.snapshot = snapshot;
        this.policy = policy;
        this.fingerprints = fingerprints;
    }

    /// Where a value stands first in the history.
    private record Seen(Path file, EnvKey key, String commit, String date) {}

    /// Looks at every profile and `.env`, tracked today or not: what was untracked is still in the history.
    ///
    /// @return values in use first
    public List<Finding> find(Git git) throws Failure.Program {
        Set<Path> files = new LinkedHashSet<>();
        snapshot.profiles().forEach(profile -> files.add(profile.file()));
        files.add(snapshot.root().resolve(".env"));
        GitHistory.Past past = new GitHistory(git).of(files);
        Map<SecretText, Seen> first = new LinkedHashMap<>();
        for (GitHistory.Version version : past.versions()) {
            EnvDocument document = EnvDocument.parse(version.bytes());
            for (EnvKey key : document.keys()) {
                SecretText value = document.value(key).orElse(SecretText.EMPTY);
                if (policy.isSecret(key) && value.length() >= SHORTEST) {
                    first.putIfAbsent(
                            value,
                            new Seen(
                                    version.file(),
                                    key,
                                    version.commit(),
                                    version.date().toString()));
                }
            }
        }
        var findings = new ArrayList<Finding>();
        for (OwnSecrets.Own own : OwnSecrets.of(snapshot, policy)) {
            Seen seen = first.get(own.value());
            if (seen != null) {
                findings.add(inUse(own, seen));
            }
        }
        OwnSecrets.of(snapshot, policy).forEach(own -> first.remove(own.value()));
        findings.addAll(earlier(first));
        if (!past.complete()) {
            findings.add(Finding.ofFile(
                    RULE,
                    Severity.NOTE,
                    snapshot.root().resolve(".git"),
                    Optional.empty(),
                    text("doctor.historyCut"),
                    text("doctor.historyCut.detail")));
        }
        return findings;
    }

    private Finding inUse(OwnSecrets.Own own, Seen seen) {
        boolean relaxed = policy.environment(own.name())
                .map(Environment::validation)
                .filter(validation -> validation == Validation.RELAXED)
                .isPresent();
        return Finding.ofKey(
                        RULE,
                        relaxed ? Severity.WARNING : Severity.ERROR,
                        own.profile(),
                        own.key(),
                        text("doctor.inHistory", own.name(), seen.commit(), seen.date(), name(seen.file())),
                        text("doctor.inHistory.detail", fingerprints.shown(own.value())))
                .with(new Fix.ReplaceLeaked(own.name(), own.key()));
    }

    /// One for each file.
    private List<Finding> earlier(Map<SecretText, Seen> values) {
        var byFile = new LinkedHashMap<Path, List<Map.Entry<SecretText, Seen>>>();
        values.entrySet()
                .forEach(each -> byFile.computeIfAbsent(each.getValue().file(), _ -> new ArrayList<>())
                        .add(each));
        var findings = new ArrayList<Finding>();
        byFile.forEach((file, seen) -> {
            var keys = new TreeSet<String>();
            seen.forEach(each -> keys.add(each.getValue().key().name()));
            String where = seen.stream()
                    .limit(NAMED)
                    .map(each -> text(
                            "doctor.earlier.one",
                            each.getValue().key(),
                            fingerprints.shown(each.getKey()),
                            each.getValue().commit(),
                            each.getValue().date()))
                    .collect(Collectors.joining(", "));
            String more = seen.size() > NAMED ? text("doctor.earlier.more", seen.size() - NAMED) : "";
            var finding = Finding.ofFile(
                    RULE,
                    Severity.NOTE,
                    file,
                    Optional.empty(),
                    text("doctor.earlier", seen.size(), String.join(", ", keys)),
                    text("doctor.earlier.detail", where + more));
            findings.add(finding);
        });
        return findings;
    }

    private String name(Path file) {
        return snapshot.profiles().stream()
                .filter(profile -> profile.file().equals(file))
                .map(Profile::fileName)
                .findFirst()
                .orElse(String.valueOf(file.getFileName()));
    }
}
