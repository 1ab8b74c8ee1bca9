package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.env.ProfileName;
import keyturn.git.GitState;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// Profiles, backups, left-overs and files of Keyturn's that git neither tracks nor ignores: the next `git add .`
/// commits
/// them.
public final class NotIgnored implements Rule {

    @Override
    public String id() {
        return "not-ignored";
    }

    @Override
    public About about() {
        return new About(text("rules.notIgnored"), text("rules.notIgnored.help"));
    }

    private static final int NAMED = 4;

    @Override
    public boolean countsCopies() {
        return true;
    }

    @Override
    public List<Finding> check(Evidence evidence) {
        var open = new LinkedHashSet<Path>();
        evidence.snapshot().profiles().forEach(profile -> add(evidence, profile.file(), open));
        evidence.survey().files().forEach(file -> add(evidence, file, open));
        if (open.isEmpty()) {
            return List.of();
        }
        List<ProfileName> profiles = evidence.snapshot().profiles().stream()
                .filter(profile -> open.contains(profile.file()))
                .map(Profile::name)
                .toList();
        Path root = evidence.snapshot().root();
        var names = new ArrayList<String>();
        open.forEach(
                file -> names.add(file.startsWith(root) ? root.relativize(file).toString() : file.toString()));
        String shown = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        String message = names.size() > NAMED
                ? text("health.notIgnored.several", shown, names.size() - NAMED)
                : text("health.notIgnored", shown);
        return List.of(Finding.ofFile(
                        id(),
                        Severity.WARNING,
                        root.resolve(".gitignore"),
                        Optional.empty(),
                        message,
                        text("health.notIgnored.detail"))
                .with(Fix.IgnoreInGit.of(List.copyOf(open)))
                .concerning(profiles));
    }

    private static void add(Evidence evidence, Path file, Set<Path> open) {
        if (evidence.git().get(file) == GitState.UNTRACKED) {
            open.add(file);
        }
    }
}
