package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import keyturn.app.Session;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.loader.Loader;
import keyturn.exchange.ProfileValues;
import keyturn.exec.Exec;
import keyturn.failure.Failure;
import keyturn.work.Profile;

/// `keyturn run PROFILE -- CMD…`: a command with the profile's values in its environment. It takes the place of this
/// process, so there is nothing that this command prints, and its exit code is the command's.
final class RunCommand implements Command {

    private static final String CLEAN = "--clean";

    /// The launcher notes the umask that it has changed, in octal.
    private static final String UMASK = "keyturn.umask";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "run",
                words.text("cli.run.about"),
                words.text("cli.run.more"),
                List.of(
                        Shape.Option.value(AskedLoaders.OPTION, "LOADER", words.text("cli.run.as")),
                        Shape.Option.flag(CLEAN, words.text("cli.run.clean"))),
                List.of(
                        Shape.one("PROFILE", words.text("cli.place.profile")),
                        Shape.some("COMMAND", words.text("cli.run.command"))));
    }

    @Override
    public boolean answersInJson() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        List<String> command = call.words().placesFrom(1);
        Optional<String> asked = call.words().value(AskedLoaders.OPTION);
        Profile profile = Profiles.named(Glance.at(call.folder()), call.words().place(0));
        EnvDocument document = Profiles.document(profile);
        ProfileValues values = asked.isPresent()
                ? complete(ProfileValues.as(document, AskedLoaders.one(asked.get())), profile)
                : agreed(call, document, profile);
        var variables = new ArrayList<Exec.Variable>();
        values.values().byKey().forEach((key, value) -> variables.add(new Exec.Variable(key.name(), value)));
        var exec = new Exec(command, variables, call.words().has(CLEAN));
        exec.requirePossible();
        record(call, profile, values, command.getFirst());
        exec.run(umask());
        return ExitCode.DONE;
    }

    /// What the loaders in use agree on; a value that they read differently is nobody's guess.
    private static ProfileValues agreed(Call call, EnvDocument document, Profile profile) throws Failure {
        List<Loader> loaders;
        try (Session session = call.look()) {
            loaders = session.usedLoaders().loaders();
        }
        ProfileValues values = complete(ProfileValues.agreed(document, loaders), profile);
        if (!values.differing().isEmpty()) {
            String keys = values.differing().stream().map(EnvKey::name).collect(Collectors.joining(", "));
            String ids = loaders.stream().map(Loader::id).collect(Collectors.joining(", "));
            throw new Failure.Damaged(text("cli.run.differing", keys, ids), text("cli.run.differing.remedy"));
        }
        return values;
    }

    private static ProfileValues complete(ProfileValues values, Profile profile) throws Failure {
        if (!values.leftOut().isEmpty()) {
            throw new Failure.Damaged(
                    text("cli.run.leftOut", profile.fileName(), values.leftOut().getFirst()),
                    text("cli.run.differing.remedy"));
        }
        return values;
    }

    /// Before it runs, for afterwards there is nobody to do it. What cannot be noted is said; reading goes on.
    private static void record(Call call, Profile profile, ProfileValues values, String program) throws Failure {
        String name = String.valueOf(Path.of(program).getFileName());
        try {
            call.app().recordRun(call.folder(), profile.name(), values.values().byKey(), name);
        } catch (Failure.Storage failure) {
            call.say(text("cli.notRecorded", failure.reason()));
        }
    }

    private static Optional<Integer> umask() {
        return Optional.ofNullable(System.getProperty(UMASK))
                .filter(mask -> mask.matches("[0-7]{1,4}"))
                .map(mask -> Integer.parseInt(mask, 8));
    }
}
