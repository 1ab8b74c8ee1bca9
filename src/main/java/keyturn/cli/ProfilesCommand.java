package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import keyturn.failure.Failure;
import keyturn.git.GitState;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// `keyturn profiles`: the profiles, with file, mode, number of keys, and what git makes of them.
final class ProfilesCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape("profiles", words.text("cli.profiles.about"), "", List.of(), List.of());
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        try (var session = call.read()) {
            WorkSnapshot snapshot = session.snapshot();
            List<Path> files = snapshot.profiles().stream().map(Profile::file).toList();
            for (Path file : session.folder().misnamed()) {
                call.say(text("cli.profiles.misnamed", file.getFileName()));
            }
            Map<Path, GitState> git = session.git().states(files);
            if (call.inJson()) {
                json(call, snapshot, git);
            } else {
                table(call, snapshot, git);
            }
        }
        return ExitCode.DONE;
    }

    private static void json(Call call, WorkSnapshot snapshot, Map<Path, GitState> git) {
        call.print(out -> {
            out.writeStartArray();
            for (Profile profile : snapshot.profiles()) {
                out.writeStartObject();
                out.writeStringField("profile", profile.name().name());
                out.writeStringField("file", profile.fileName());
                out.writeStringField("mode", profile.mode());
                out.writeNumberField("keys", profile.keys().size());
                out.writeBooleanField("active", snapshot.isActive(profile.name()));
                out.writeStringField("git", state(git, profile));
                Optional<String> problem = problem(profile);
                if (problem.isPresent()) {
                    out.writeStringField("problem", problem.get());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void table(Call call, WorkSnapshot snapshot, Map<Path, GitState> git) {
        var table = new Table(
                text("cli.head.profile"),
                text("cli.head.file"),
                text("cli.head.mode"),
                text("cli.head.keys"),
                text("cli.head.active"),
                text("cli.head.git"));
        for (Profile profile : snapshot.profiles()) {
            String state = state(git, profile);
            boolean loose = !profile.mode().isEmpty() && !profile.mode().endsWith("00");
            boolean exposed = state.equals("tracked") || state.equals("untracked");
            table.row(
                    Table.cell(profile.name().name()),
                    Table.cell(profile.fileName()),
                    Table.cell(profile.mode(), loose ? Ink.BAD : Ink.PLAIN),
                    problem(profile)
                            .map(reason -> Table.cell(reason, Ink.BAD))
                            .orElseGet(() ->
                                    Table.cell(String.valueOf(profile.keys().size()))),
                    Table.cell(snapshot.isActive(profile.name()) ? text("cli.profiles.active") : "", Ink.GOOD),
                    Table.cell(state, exposed ? Ink.BAD : Ink.PLAIN));
        }
        call.print(table);
    }

    private static Optional<String> problem(Profile profile) {
        return profile.content() instanceof Content.Unavailable(String reason) ? Optional.of(reason) : Optional.empty();
    }

    private static String state(Map<Path, GitState> git, Profile profile) {
        GitState state = git.getOrDefault(profile.file(), GitState.NONE);
        return (state == GitState.STAGED ? GitState.TRACKED : state).name().toLowerCase(Locale.ROOT);
    }
}
