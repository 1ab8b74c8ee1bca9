package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.strength.Strength;
import keyturn.strength.StrengthMeter;

/// `keyturn strength`: how hard the value on standard input is to guess. Needs no work folder.
final class StrengthCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "strength", words.text("cli.strength.about"), words.text("cli.strength.more"), List.of(), List.of());
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        SecretText value =
                new SecretInput(call.terminal()).value(text("cli.strength.prompt"), text("cli.strength.again"));
        Strength strength = new StrengthMeter().measure(value, Optional.empty(), Optional.empty());
        String verdict = strength.verdict().name().toLowerCase(Locale.ROOT);
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeNumberField("bits", Json.shortNumber(strength.bits()));
                out.writeStringField("verdict", verdict);
                Json.list(out, "reasons", strength.reasons());
                out.writeEndObject();
            });
        } else {
            call.print(text("cli.strength.line", verdict, Json.shortNumber(strength.bits())));
            strength.reasons().forEach(reason -> call.print("  " + reason));
        }
        return strength.verdict() == Strength.Verdict.WEAK ? ExitCode.FOUND : ExitCode.DONE;
    }
}
