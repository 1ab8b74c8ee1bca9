package keyturn.ui.welcome;

import static keyturn.text.Texts.text;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import keyturn.app.State;
import keyturn.env.loader.Loader;
import keyturn.git.GitState;
import keyturn.health.Severity;
import keyturn.rotate.DueDate;
import keyturn.usage.UsedLoaders;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot.Template;

/// What Keyturn found in a folder, in words.
///
/// @param undated secrets with a schedule whose last rotation is not known
record WelcomeFacts(
        String profiles, String template, String git, String loaders, String findings, long undated, boolean backedUp) {

    static WelcomeFacts of(State state) {
        List<Profile> profiles = state.snapshot().profiles();
        return new WelcomeFacts(
                profiles.isEmpty()
                        ? text("welcome.profiles.none")
                        : text(
                                "welcome.profiles.some",
                                profiles.size(),
                                profiles.stream().map(Profile::fileName).collect(Collectors.joining(", ")),
                                state.snapshot().keys().size()),
                state.snapshot().template().map(WelcomeFacts::template).orElseGet(() -> text("welcome.template.none")),
                git(profiles.stream()
                        .map(profile -> state.git().getOrDefault(profile.file(), GitState.NONE))
                        .toList()),
                loaders(state.loaders()),
                text(
                        "welcome.findings.some",
                        count(state, Severity.ERROR),
                        count(state, Severity.WARNING),
                        count(state, Severity.NOTE)),
                state.dueDates().stream()
                        .filter(due -> due.state() == DueDate.State.UNKNOWN)
                        .count(),
                !state.backups().isEmpty());
    }

    private static String template(Template template) {
        return text(
                "welcome.template.some",
                template.file().getFileName(),
                template.keys().size());
    }

    private static String git(Collection<GitState> states) {
        if (states.stream().allMatch(state -> state == GitState.NONE)) {
            return text("welcome.git.none");
        }
        long tracked = states.stream().filter(GitState::isInIndex).count();
        long open = states.stream().filter(state -> state == GitState.UNTRACKED).count();
        if (tracked > 0) {
            return text("welcome.git.tracked", tracked);
        }
        return open > 0 ? text("welcome.git.open", open) : text("welcome.git.ignored");
    }

    private static String loaders(UsedLoaders used) {
        String names = used.loaders().stream().map(Loader::id).collect(Collectors.joining(", "));
        return switch (used.basis()) {
            case POLICY -> text("welcome.loaders.policy", names);
            case FOUND -> text("welcome.loaders.found", names);
            case ASSUMED -> text("welcome.loaders.assumed", names);
        };
    }

    private static long count(State state, Severity severity) {
        return state.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
