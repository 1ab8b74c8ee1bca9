package keyturn.cli;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.generate.Generator;
import keyturn.generate.SecretFormat;
import keyturn.policy.BuiltInWords;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;
import keyturn.policy.SecretType;

/// `keyturn generate [FORMAT]`: prints a new value. Needs no work folder.
final class GenerateCommand implements Command {

    private static final String FOR = "--for";
    private static final String DEFAULT = "hex:32";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "generate",
                words.text("cli.generate.about"),
                words.text("cli.generate.more"),
                List.of(Shape.Option.value(FOR, "KEY", words.text("cli.generate.for"))),
                List.of(Shape.optional("FORMAT", words.text("cli.generate.format"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        SecretFormat format = format(call);
        SecretText value = new Generator(call.app().random()).generate(format);
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("format", format.notation());
                out.writeStringField("value", value.reveal());
                out.writeNumberField("bits", Json.shortNumber(format.bits()));
                out.writeEndObject();
            });
        } else {
            var line = new ByteArrayOutputStream();
            line.writeBytes(value.bytes());
            if (!value.reveal().endsWith("\n")) {
                line.write('\n');
            }
            call.printBytes(line.toByteArray());
        }
        return ExitCode.DONE;
    }

    private static SecretFormat format(Call call) throws Failure {
        List<String> named = call.words().places();
        Optional<String> key = call.words().value(FOR);
        if (!named.isEmpty()) {
            return parse(named.getFirst());
        }
        return key.isPresent() ? formatOf(Profiles.newKey(key.get()), policy(call)) : parse(DEFAULT);
    }

    private static SecretFormat parse(String notation) throws Failure.Usage {
        Optional<SecretFormat> format = SecretFormat.parse(notation);
        if (format.isEmpty()) {
            throw new Failure.Usage(text("cli.generate.noFormat", notation), text("cli.generate.noFormat.remedy"));
        }
        return format.get();
    }

    private static SecretFormat formatOf(EnvKey key, Policy policy) throws Failure {
        Optional<SecretType> type = policy.type(key);
        if (type.isPresent() && type.get().generate().isEmpty()) {
            throw new Failure.NotFound(
                    text(
                            "cli.generate.issued",
                            key,
                            type.get().source().map(BuiltInWords::shown).orElse("–")),
                    text("cli.generate.issued.remedy"));
        }
        return parse(type.flatMap(SecretType::generate).orElse(DEFAULT));
    }

    private static Policy policy(Call call) throws Failure {
        Optional<Path> folder = call.folderIfAny();
        if (folder.isEmpty()) {
            return PolicyFile.builtIn();
        }
        try (var session = call.read()) {
            return session.policy().policy();
        }
    }
}
