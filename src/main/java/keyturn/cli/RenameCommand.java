package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import keyturn.env.EnvKey;
import keyturn.failure.Failure;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// `keyturn rename OLD NEW [PROFILE…]`: renames a key, in all profiles or in none.
final class RenameCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "rename",
                words.text("cli.rename.about"),
                words.text("cli.rename.more"),
                List.of(),
                List.of(
                        Shape.one("OLD", words.text("cli.rename.old")),
                        Shape.one("NEW", words.text("cli.rename.new")),
                        Shape.any("PROFILE", words.text("cli.rename.profiles"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        EnvKey from = Profiles.newKey(call.words().place(0));
        EnvKey to = Profiles.newKey(call.words().place(1));
        if (from.equals(to)) {
            throw new Failure.Usage(text("cli.rename.same"), "");
        }
        List<String> named = call.words().placesFrom(2);
        try (var session = call.write()) {
            List<Profile> renamed = Saving.save(session, (snapshot, edits) -> {
                List<Profile> profiles = named.isEmpty() ? having(snapshot, from) : named(snapshot, named, from);
                edits.rename(profiles.stream().map(Profile::name).toList(), from, to);
                return profiles;
            });
            tell(call, from, to, renamed);
        }
        return ExitCode.DONE;
    }

    private static List<Profile> having(WorkSnapshot snapshot, EnvKey key) throws Failure.NotFound {
        List<Profile> profiles = snapshot.profiles().stream()
                .filter(profile -> profile.keys().contains(key))
                .toList();
        if (profiles.isEmpty()) {
            throw Profiles.noKey(text("cli.rename.nowhere", key), key, snapshot.keys());
        }
        return profiles;
    }

    private static List<Profile> named(WorkSnapshot snapshot, List<String> names, EnvKey key) throws Failure {
        var profiles = new ArrayList<Profile>();
        for (String name : names) {
            Profile profile = Profiles.named(snapshot, name);
            Profiles.key(profile, Profiles.document(profile), key.name());
            if (!profiles.contains(profile)) {
                profiles.add(profile);
            }
        }
        return profiles;
    }

    private static void tell(Call call, EnvKey from, EnvKey to, List<Profile> profiles) {
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("from", from.name());
                out.writeStringField("to", to.name());
                Json.list(out, "profiles", profiles.stream().map(Profile::name).toList());
                out.writeEndObject();
            });
        } else {
            profiles.forEach(profile -> call.say(text("cli.rename.done", from, to, profile.fileName())));
        }
    }
}
