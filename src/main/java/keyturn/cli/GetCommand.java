package keyturn.cli;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.failure.Failure;
import keyturn.work.Profile;

/// `keyturn get PROFILE KEY [--as LOADER]`: prints a value, byte for byte, and a line feed.
///
/// Scripts call it often, so it does nothing else: no policy unless there is a file of it, no ledger, no checks, no
/// git.
final class GetCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "get",
                words.text("cli.get.about"),
                words.text("cli.get.more"),
                List.of(Shape.Option.value(AskedLoaders.OPTION, "LOADER", words.text("cli.get.as"))),
                List.of(
                        Shape.one("PROFILE", words.text("cli.place.profile")),
                        Shape.one("KEY", words.text("cli.place.key"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        Optional<String> asked = call.words().value(AskedLoaders.OPTION);
        if (asked.isPresent()) {
            return runAs(call, AskedLoaders.one(asked.get()));
        }
        Profile profile = Profiles.named(Glance.at(call.folder()), call.words().place(0));
        EnvDocument document = Profiles.document(profile);
        EnvKey key = Profiles.key(profile, document, call.words().place(1));
        SecretText value = document.value(key).orElse(SecretText.EMPTY);
        ReadRecord.add(call, profile.name(), key, value);
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("profile", profile.name().name());
                out.writeStringField("key", key.name());
                out.writeStringField("value", value.reveal());
                out.writeEndObject();
            });
        } else {
            print(call, value);
        }
        return ExitCode.DONE;
    }

    private static ExitCode runAs(Call call, Loader loader) throws Failure {
        Profile profile = Profiles.named(Glance.at(call.folder()), call.words().place(0));
        EnvKey key = Profiles.newKey(call.words().place(1));
        SecretText value = LoadedValue.of(profile, Profiles.document(profile), key, loader);
        ReadRecord.add(call, profile.name(), key, value);
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("profile", profile.name().name());
                out.writeStringField("key", key.name());
                out.writeStringField("as", loader.id());
                out.writeFieldName("value");
                ReadingJson.value(out, value);
                out.writeEndObject();
            });
        } else {
            print(call, value);
        }
        return ExitCode.DONE;
    }

    private static void print(Call call, SecretText value) {
        var line = new ByteArrayOutputStream();
        line.writeBytes(value.bytes());
        line.write('\n');
        call.printBytes(line.toByteArray());
    }
}
