package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.LoaderComparison;
import keyturn.failure.Failure;
import keyturn.work.Profile;

/// `keyturn set PROFILE KEY`: gives a key the value on standard input, or the one typed at a prompt without echo.
final class SetCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "set",
                words.text("cli.set.about"),
                words.text("cli.set.more"),
                List.of(),
                List.of(
                        Shape.one("PROFILE", words.text("cli.place.profile")),
                        Shape.one("KEY", words.text("cli.place.key"))));
    }

    private enum Effect {
        ADDED,
        CHANGED,
        SAME
    }

    /// @param read by the loaders in use, of the profile as it was saved
    private record Told(String file, Effect effect, LoaderComparison read) {}

    @Override
    public ExitCode run(Call call) throws Failure {
        String word = call.words().place(0);
        EnvKey key = Profiles.newKey(call.words().place(1));
        // Asks first: nobody should wait for the lock while a person types.
        SecretText value =
                new SecretInput(call.terminal()).value(text("cli.set.prompt", key), text("cli.set.again", key));
        try (var session = call.write()) {
            Told told = Saving.save(session, (snapshot, edits) -> {
                Profile profile = Profiles.named(snapshot, word);
                var before = Profiles.document(profile).value(key);
                edits.set(profile.name(), key, value);
                Effect effect =
                        before.isEmpty() ? Effect.ADDED : before.get().equals(value) ? Effect.SAME : Effect.CHANGED;
                EnvDocument after = edits.document(profile.name()).orElseThrow();
                return new Told(
                        profile.fileName(),
                        effect,
                        LoaderComparison.of(after, session.usedLoaders().loaders()));
            });
            tell(
                    call,
                    word,
                    key,
                    told,
                    value.isEmpty() ? "" : session.fingerprints().shown(value));
            ReadBack.tell(call, word, key, told.read());
        }
        return ExitCode.DONE;
    }

    private static void tell(Call call, String profile, EnvKey key, Told told, String fingerprint) {
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("profile", profile);
                out.writeStringField("key", key.name());
                out.writeStringField("file", told.file());
                out.writeBooleanField("added", told.effect() == Effect.ADDED);
                out.writeBooleanField("changed", told.effect() != Effect.SAME);
                out.writeStringField("fingerprint", fingerprint);
                ReadBack.json(out, key, told.read());
                out.writeEndObject();
            });
            return;
        }
        call.say(
                switch (told.effect()) {
                    case ADDED -> text("cli.set.added", key, told.file(), SecretText.MASK, fingerprint);
                    case CHANGED -> text("cli.set.changed", key, told.file(), SecretText.MASK, fingerprint);
                    case SAME -> text("cli.set.same", key, told.file());
                });
    }
}
