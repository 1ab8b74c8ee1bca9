package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import keyturn.env.EnvKey;
import keyturn.failure.Failure;
import keyturn.work.Profile;

/// `keyturn unset PROFILE KEY…`: removes keys, all or none.
final class UnsetCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "unset",
                words.text("cli.unset.about"),
                words.text("cli.unset.more"),
                List.of(),
                List.of(
                        Shape.one("PROFILE", words.text("cli.place.profile")),
                        Shape.some("KEY", words.text("cli.unset.keys"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        String word = call.words().place(0);
        var wanted = new LinkedHashSet<EnvKey>();
        for (String each : call.words().placesFrom(1)) {
            wanted.add(Profiles.newKey(each));
        }
        try (var session = call.write()) {
            String file = Saving.save(session, (snapshot, edits) -> {
                Profile profile = Profiles.named(snapshot, word);
                var document = Profiles.document(profile);
                for (EnvKey key : wanted) {
                    edits.remove(profile.name(), Profiles.key(profile, document, key.name()));
                }
                return profile.fileName();
            });
            tell(call, word, file, new ArrayList<>(wanted));
        }
        return ExitCode.DONE;
    }

    private static void tell(Call call, String profile, String file, List<EnvKey> keys) {
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("profile", profile);
                out.writeStringField("file", file);
                Json.list(out, "keys", keys);
                out.writeEndObject();
            });
        } else {
            keys.forEach(key -> call.say(text("cli.unset.done", key, file)));
        }
    }
}
