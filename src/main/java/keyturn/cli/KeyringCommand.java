package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Locale;
import keyturn.app.KeyPlace;
import keyturn.failure.Failure;

/// `keyturn keyring [use|leave]`: where the key of fingerprints and log lies, and moving it.
final class KeyringCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "keyring",
                words.text("cli.keyring.about"),
                words.text("cli.keyring.more"),
                List.of(),
                List.of(Shape.optional("KEYRING", words.text("cli.keyring.action"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        var place = new KeyPlace(call.app(), call.folder());
        List<String> places = call.words().places();
        switch (places.isEmpty() ? "" : places.getFirst()) {
            case "" -> {}
            case "use" -> {
                try (var session = call.write()) {
                    place.toKeyring(session);
                }
            }
            case "leave" -> {
                try (var session = call.write()) {
                    place.toFile(session);
                }
            }
            default ->
                throw new Failure.Usage(
                        text("cli.keyring.noAction", places.getFirst()), text("cli.keyring.noAction.remedy"));
        }
        return report(call, place.status());
    }

    private static ExitCode report(Call call, KeyPlace.Status status) {
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("key", status.place().name().toLowerCase(Locale.ROOT));
                out.writeBooleanField("readable", status.trouble().isEmpty());
                out.writeEndObject();
            });
        } else {
            call.print(
                    switch (status.place()) {
                        case NONE -> text("cli.keyring.none");
                        case FILE -> text("cli.keyring.file");
                        case KEYRING -> text("cli.keyring.keyring");
                    });
            status.trouble().ifPresent(failure -> call.say(failure.reason() + "; " + failure.remedy()));
        }
        return status.trouble().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
