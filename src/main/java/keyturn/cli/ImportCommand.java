package keyturn.cli;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.loader.Loader;
import keyturn.exchange.FormatId;
import keyturn.exchange.Formats;
import keyturn.exchange.Intake;
import keyturn.exchange.Intake.Clash;
import keyturn.exchange.Taken;
import keyturn.failure.Failure;
import keyturn.file.FileContent;
import keyturn.work.Profile;

/// `keyturn import PROFILE [FILE]`: takes the values of a file into a profile.
final class ImportCommand implements Command {

    private static final String FORMAT = "--format";
    private static final String REPLACE = "--replace";
    private static final String KEEP = "--keep";
    private static final String KEYS_ONLY = "--keys-only";
    private static final String DRY_RUN = "--dry-run";
    private static final String STANDARD_INPUT = "-";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "import",
                words.text("cli.import.about"),
                words.text("cli.import.more"),
                List.of(
                        Shape.Option.value(FORMAT, "FORMAT", words.text("cli.import.format")),
                        Shape.Option.value(AskedLoaders.OPTION, "LOADER", words.text("cli.import.as")),
                        Shape.Option.flag(REPLACE, words.text("cli.import.replace")),
                        Shape.Option.flag(KEEP, words.text("cli.import.keep")),
                        Shape.Option.flag(KEYS_ONLY, words.text("cli.import.keysOnly")),
                        Shape.Option.flag(DRY_RUN, words.text("cli.import.dryRun"))),
                List.of(
                        Shape.one("PROFILE", words.text("cli.place.profile")),
                        Shape.optional("FILE", words.text("cli.import.file"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        boolean replace = call.words().has(REPLACE);
        boolean keep = call.words().has(KEEP);
        if (replace && keep) {
            throw new Failure.Usage(text("cli.import.both"), text("cli.import.both.remedy"));
        }
        Taken taken = taken(call);
        boolean dryRun = call.words().has(DRY_RUN);
        try (var session = dryRun ? call.read() : call.write()) {
            Told told = Saving.save(session, (snapshot, edits) -> {
                Profile profile = Profiles.named(snapshot, call.words().place(0));
                var document = Profiles.document(profile);
                Intake intake = call.words().has(KEYS_ONLY)
                        ? Intake.ofNames(document, taken.values())
                        : Intake.of(document, taken.values());
                if (!dryRun) {
                    requireDecision(intake, replace || keep, profile);
                    Clash clash = replace ? Clash.REPLACE : Clash.KEEP;
                    edits.cells().take(profile.name(), intake.toSet(clash).byKey());
                }
                return new Told(profile, intake);
            });
            tell(call, told, taken, keep, dryRun);
        }
        return ExitCode.DONE;
    }

    private record Told(Profile profile, Intake intake) {}

    private static Taken taken(Call call) throws Failure {
        String word = call.words().places().size() > 1 ? call.words().place(1) : STANDARD_INPUT;
        boolean piped = word.equals(STANDARD_INPUT);
        byte[] file =
                piped ? piped(call) : FileToRead.named(call, word).content().bytes();
        Optional<String> asked = call.words().value(FORMAT);
        FormatId id = asked.isPresent() ? ExchangeWords.format(asked.get()) : Formats.guess(piped ? "" : word, file);
        Optional<String> as = call.words().value(AskedLoaders.OPTION);
        if (as.isPresent() && id != FormatId.ENV) {
            throw new Failure.Usage(text("cli.import.asOther", id.id()), text("cli.import.asOther.remedy"));
        }
        Optional<Loader> loader = as.isPresent() ? Optional.of(AskedLoaders.one(as.get())) : Optional.empty();
        return Formats.take(id, loader, file);
    }

    private static byte[] piped(Call call) throws Failure {
        if (call.terminal().inputIsTerminal()) {
            throw new Failure.Usage(text("cli.import.noFile"), text("cli.import.noFile.remedy"));
        }
        try {
            byte[] file = call.terminal().read((int) FileContent.MAX_SIZE + 1);
            if (file.length > FileContent.MAX_SIZE) {
                throw new Failure.Usage(text("cli.import.tooLong", FileContent.MAX_SIZE >> 20), "");
            }
            return file;
        } catch (IOException _) {
            throw new Failure.Storage(text("cli.cannotRead"), "");
        }
    }

    /// A value in use is not overwritten by the way.
    private static void requireDecision(Intake intake, boolean decided, Profile profile) throws Failure.Conflict {
        if (!decided && !intake.changed().isEmpty()) {
            throw new Failure.Conflict(
                    text("cli.import.clash", profile.fileName(), join(intake.changed())),
                    text("cli.import.clash.remedy"));
        }
    }

    private static void tell(Call call, Told told, Taken taken, boolean keep, boolean dryRun) {
        Intake intake = told.intake();
        String file = told.profile().fileName();
        if (call.inJson()) {
            call.print(out -> {
                out.writeStartObject();
                out.writeStringField("profile", told.profile().name().name());
                out.writeStringField("file", file);
                out.writeBooleanField("written", !dryRun);
                Json.list(out, "added", intake.added());
                Json.list(out, "changed", keep ? List.of() : intake.changed());
                Json.list(out, "kept", keep ? intake.changed() : List.of());
                Json.list(out, "same", intake.same());
                Json.list(out, "leftOut", taken.leftOut());
                out.writeEndObject();
            });
            return;
        }
        taken.leftOut().forEach(call::say);
        line(call, "+", intake.added());
        line(call, keep ? "=" : "~", intake.changed());
        String counted = text(
                "cli.import.counted",
                file,
                intake.added().size(),
                keep ? 0 : intake.changed().size(),
                intake.same().size() + (keep ? intake.changed().size() : 0));
        call.print(dryRun ? text("cli.import.would", counted) : counted);
    }

    private static void line(Call call, String sign, List<EnvKey> keys) {
        keys.forEach(key -> call.print(sign + " " + key));
    }

    private static String join(List<EnvKey> keys) {
        return String.join(", ", keys.stream().map(EnvKey::name).toList());
    }
}
