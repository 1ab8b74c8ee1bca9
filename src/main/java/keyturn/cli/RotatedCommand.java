package keyturn.cli;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.failure.Failure;
import keyturn.work.Ledger;
import keyturn.work.Profile;

/// `keyturn rotated PROFILE KEY --on DATE`: records a rotation done elsewhere.
final class RotatedCommand implements Command {

    private static final String ON = "--on";
    private static final String CONFIRM = "--confirm";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "rotated",
                words.text("cli.rotated.about"),
                words.text("cli.rotated.more"),
                List.of(
                        Shape.Option.value(ON, "DATE", words.text("cli.rotated.on")),
                        Shape.Option.flag(CONFIRM, words.text("cli.rotated.confirm"))),
                List.of(
                        Shape.one("PROFILE", words.text("cli.place.profile")),
                        Shape.one("KEY", words.text("cli.place.key"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        LocalDate date = date(call.words().value(ON));
        try (var session = call.write()) {
            Profile profile = Profiles.named(session.snapshot(), call.words().place(0));
            EnvKey key = Profiles.key(
                    profile, Profiles.document(profile), call.words().place(1));
            if (!call.words().has(CONFIRM)) {
                Optional<LocalDate> later = session.dates().rotatedAfter(new Ledger.Place(profile.name(), key), date);
                if (later.isPresent()) {
                    throw new Failure.Refused(
                            text("cli.rotated.earlier", key, profile.name(), later.get(), date),
                            text("cli.rotated.earlier.remedy"));
                }
            }
            session.profiles().recordRotation(profile.name(), key, date);
            if (call.inJson()) {
                call.print(out -> {
                    out.writeStartObject();
                    out.writeStringField("profile", profile.name().name());
                    out.writeStringField("key", key.name());
                    out.writeStringField("lastRotated", date.toString());
                    out.writeEndObject();
                });
            } else {
                call.say(text("cli.rotated.done", key, profile.name(), date));
            }
        }
        return ExitCode.DONE;
    }

    private static LocalDate date(Optional<String> word) throws Failure.Usage {
        if (word.isEmpty()) {
            throw new Failure.Usage(text("cli.rotated.noDate"), text("cli.rotated.date.remedy"));
        }
        try {
            return LocalDate.parse(word.get());
        } catch (DateTimeParseException _) {
            throw new Failure.Usage(text("cli.rotated.badDate", word.get()), text("cli.rotated.date.remedy"));
        }
    }
}
