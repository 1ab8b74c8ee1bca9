package keyturn.cli;

import java.io.ByteArrayOutputStream;
import java.util.List;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.Profile;

/// `keyturn get PROFILE KEY`: prints a value, byte for byte, and a line feed.
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
                List.of(),
                List.of(
                        Shape.one("PROFILE", words.text("cli.place.profile")),
                        Shape.one("KEY", words.text("cli.place.key"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        Profile profile = Profiles.named(Glance.at(call.folder()), call.words().place(0));
        EnvDocument document = Profiles.document(profile);
        EnvKey key = Profiles.key(profile, document, call.words().place(1));
        SecretText value = document.value(key).orElse(SecretText.EMPTY);
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("profile", profile.name().name());
                out.writeStringField("key", key.name());
                out.writeStringField("value", value.reveal());
                out.writeEndObject();
            });
        } else {
            var line = new ByteArrayOutputStream();
            line.writeBytes(value.bytes());
            line.write('\n');
            call.printBytes(line.toByteArray());
        }
        return ExitCode.DONE;
    }
}
