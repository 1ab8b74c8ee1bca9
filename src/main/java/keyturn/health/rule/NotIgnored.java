package keyturn.health.rule;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import keyturn.git.GitState;
import keyturn.health.Evidence;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Rule;
import keyturn.health.Severity;
import keyturn.work.Profile;

/// Profiles that git neither tracks nor ignores: the next `git add .` commits them.
public final class NotIgnored implements Rule {

    @Override
    public String id() {
        return "not-ignored";
    }

    @Override
    public About about() {
        return new About(text("rules.notIgnored"), text("rules.notIgnored.help"));
    }

    /// Covers every profile and what people make of them, but not templates.
    private static final List<String> PATTERNS = List.of(".env", ".env.*", "!.env.example", "!.env.*.example");

    @Override
    public List<Finding> check(Evidence evidence) {
        List<Profile> open = evidence.snapshot().profiles().stream()
                .filter(profile -> evidence.git().get(profile.file()) == GitState.UNTRACKED)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        return List.of(Finding.ofFile(
                        id(),
                        Severity.WARNING,
                        evidence.snapshot().root().resolve(".gitignore"),
                        Optional.empty(),
                        text(
                                "health.notIgnored",
                                String.join(
                                        ", ",
                                        open.stream().map(Profile::fileName).toList())),
                        text("health.notIgnored.detail"))
                .with(new Fix.IgnoreInGit(PATTERNS))
                .concerning(open.stream().map(Profile::name).toList()));
    }
}
