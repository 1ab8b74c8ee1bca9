package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import keyturn.app.App;
import keyturn.app.FirstStep;
import keyturn.failure.Failure;

/// `keyturn init`: makes a folder a work folder. The current one, unless `-C` names another.
final class InitCommand implements Command {

    private static final String DRY_RUN = "--dry-run";
    private static final String FROM = "--from";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "init",
                words.text("cli.init.about"),
                words.text("cli.init.more"),
                List.of(
                        Shape.Option.flag(DRY_RUN, words.text("cli.init.dryRun")),
                        Shape.Option.value(FROM, "FILE", words.text("cli.init.from"))),
                List.of());
    }

    /// What would be written, and in a form for people the lines.
    private static ExitCode preview(Call call, Path root, Optional<Path> policy) throws Failure {
        try (var session = call.app().open(root, new App.Access.Looking(), Optional.empty())) {
            List<FirstStep> steps = session.profiles().plan(policy);
            if (call.inJson()) {
                call.print(out -> {
                    out.writeStartObject();
                    Json.list(out, "written", List.of());
                    Json.list(
                            out,
                            "wouldWrite",
                            steps.stream().map(InitCommand::name).toList());
                    out.writeEndObject();
                });
                return ExitCode.DONE;
            }
            for (FirstStep step : steps) {
                call.print(text("cli.init.wouldWrite", name(step)));
                step.added().forEach(line -> call.print("    " + line));
            }
            if (steps.isEmpty()) {
                call.say(text("cli.init.nothing"));
            }
        }
        return ExitCode.DONE;
    }

    private static String name(FirstStep step) {
        return String.valueOf(step.file().getFileName());
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        Path root = call.path(call.words().value(Globals.FOLDER).orElse(""));
        Optional<String> from = call.words().value(FROM);
        Optional<Path> policy = from.isPresent() ? Optional.of(call.path(from.get())) : Optional.empty();
        if (call.words().has(DRY_RUN)) {
            return preview(call, root, policy);
        }
        var written = new TreeSet<String>();
        try (var session = call.app().open(root, new App.Access.Writing(Call.PATIENCE), Optional.empty())) {
            for (Path file : session.profiles().initialize(policy)) {
                written.add(root.relativize(root.resolve(file)).toString());
            }
        }
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                Json.list(out, "written", written);
                out.writeEndObject();
            });
        } else {
            written.forEach(file -> call.say(text("cli.init.wrote", file)));
            if (written.isEmpty()) {
                call.say(text("cli.init.nothing"));
            }
        }
        return ExitCode.DONE;
    }
}
