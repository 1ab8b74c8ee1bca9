package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.app.Session;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.loader.Loader;
import keyturn.exchange.FormatId;
import keyturn.exchange.Formats;
import keyturn.exchange.ProfileValues;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;
import keyturn.text.Texts;
import keyturn.work.Profile;

/// `keyturn export PROFILE [KEY…] [--format FORMAT]`: a profile's values for another program, in clear.
final class ExportCommand implements Command {

    private static final String FORMAT = "--format";
    private static final String FOR = "--for";
    private static final String NAME = "--name";
    private static final String TO = "--to";
    private static final String EXCEPT = "--except";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "export",
                words.text("cli.export.about"),
                words.text("cli.export.more"),
                List.of(
                        Shape.Option.value(FORMAT, "FORMAT", words.text("cli.export.format")),
                        Shape.Option.value(AskedLoaders.OPTION, "LOADER", words.text("cli.export.as")),
                        Shape.Option.values(FOR, "LOADER", words.text("cli.export.for")),
                        Shape.Option.values(EXCEPT, "KEY", words.text("cli.export.except")),
                        Shape.Option.value(NAME, "NAME", words.text("cli.export.name")),
                        Shape.Option.value(TO, "FILE", words.text("cli.export.to"))),
                List.of(
                        Shape.one("PROFILE", words.text("cli.place.profile")),
                        Shape.any("KEY", words.text("cli.export.keys"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        Optional<String> to = call.words().value(TO);
        FormatId id = format(call, to.isPresent());
        try (var session = call.read()) {
            Profile profile = Profiles.named(session.snapshot(), call.words().place(0));
            ProfileValues values = values(call, session, Profiles.document(profile));
            byte[] file = Formats.toWrite(id, loaders(call, session), secretName(call, profile))
                    .write(values.values())
                    .bytes();
            String how = Texts.kept(
                    "cli.export.recorded", id.id(), values.values().byKey().size());
            ReadRecord.export(call, session, profile.name(), how);
            values.leftOut().forEach(call::say);
            if (!values.differing().isEmpty()) {
                call.say(text("cli.export.differing", join(values.differing())));
            }
            if (to.isPresent()) {
                Path path = call.path(to.get());
                WholeFiles.create(path, file);
                tell(call, profile, id, path, values);
            } else {
                call.printBytes(file);
            }
        }
        return ExitCode.DONE;
    }

    private static FormatId format(Call call, boolean toFile) throws Failure.Usage {
        Optional<String> word = call.words().value(FORMAT);
        if (call.inJson() && !toFile) {
            if (word.isPresent() && !word.get().equals(FormatId.JSON.id())) {
                throw new Failure.Usage(text("cli.export.two"), text("cli.export.two.remedy"));
            }
            return FormatId.JSON;
        }
        return word.isPresent() ? ExchangeWords.format(word.get()) : FormatId.ENV;
    }

    private static ProfileValues values(Call call, Session session, EnvDocument document) throws Failure {
        Optional<String> as = call.words().value(AskedLoaders.OPTION);
        ProfileValues all = as.isPresent()
                ? ProfileValues.as(document, AskedLoaders.one(as.get()))
                : ProfileValues.agreed(document, session.usedLoaders().loaders());
        var keys = new ArrayList<EnvKey>();
        for (String word :
                call.words().places().subList(1, call.words().places().size())) {
            keys.add(Profiles.newKey(word));
        }
        var except = new ArrayList<EnvKey>();
        for (String word : call.words().values(EXCEPT)) {
            except.add(Profiles.newKey(word));
        }
        return all.only(keys).without(except);
    }

    private static List<Loader> loaders(Call call, Session session) throws Failure.Usage {
        List<String> ids = call.words().values(FOR);
        return ids.isEmpty() ? session.usedLoaders().loaders() : AskedLoaders.named(ids);
    }

    private static String secretName(Call call, Profile profile) throws Failure {
        Optional<String> name = call.words().value(NAME);
        if (name.isPresent() && !Formats.isSecretName(name.get())) {
            throw new Failure.Usage(text("cli.export.badName", name.get()), text("cli.export.badName.remedy"));
        }
        String folder = String.valueOf(call.folder().toAbsolutePath().getFileName());
        return name.orElse(Formats.secretName(folder, profile.name().name()));
    }

    private static void tell(Call call, Profile profile, FormatId id, Path path, ProfileValues values) {
        int keys = values.values().byKey().size();
        if (!call.inJson()) {
            call.say(text("cli.export.wrote", path, keys));
            return;
        }
        call.print(out -> {
            out.writeStartObject();
            out.writeStringField("profile", profile.name().name());
            out.writeStringField("format", id.id());
            out.writeStringField("file", path.toString());
            out.writeNumberField("keys", keys);
            Json.list(out, "differing", values.differing());
            Json.list(out, "leftOut", values.leftOut());
            out.writeEndObject();
        });
    }

    private static String join(List<EnvKey> keys) {
        return String.join(", ", keys.stream().map(EnvKey::name).toList());
    }
}
