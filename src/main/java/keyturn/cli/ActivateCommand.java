package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Locale;
import keyturn.failure.Failure;
import keyturn.work.Profile;
import keyturn.work.WorkFolder.Activation;

/// `keyturn activate PROFILE`: points `.env` at a profile.
final class ActivateCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "activate",
                words.text("cli.activate.about"),
                "",
                List.of(),
                List.of(Shape.one("PROFILE", words.text("cli.place.profile"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        try (var session = call.write()) {
            Profile profile = Profiles.named(session.snapshot(), call.words().place(0));
            Activation how = session.profiles().activate(profile.name());
            if (call.inJson()) {
                call.print(out -> {
                    out.writeStartObject();
                    out.writeStringField("profile", profile.name().name());
                    out.writeStringField("how", how.name().toLowerCase(Locale.ROOT));
                    out.writeEndObject();
                });
            } else {
                call.say(
                        switch (how) {
                            case LINKED -> text("cli.activate.linked", profile.fileName());
                            case COPIED -> text("cli.activate.copied", profile.fileName());
                        });
            }
        }
        return ExitCode.DONE;
    }
}
