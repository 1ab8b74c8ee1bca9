package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import keyturn.env.loader.Loader;
import keyturn.env.loader.LoaderFacts;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;
import keyturn.usage.LoaderUse;

/// `keyturn loaders`: the programs whose way to read a file Keyturn knows; in a work folder, also which of them it
/// uses, and how that is known.
final class LoadersCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape("loaders", words.text("cli.loaders.about"), "", List.of(), List.of());
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        List<LoaderFacts> facts = Loaders.all().stream().map(Loader::facts).toList();
        List<LoaderUse> uses = uses(call);
        if (call.inJson()) {
            json(call, facts, uses);
        } else {
            table(call, facts, uses);
        }
        return ExitCode.DONE;
    }

    /// None outside a work folder, and where nothing shows any.
    private static List<LoaderUse> uses(Call call) throws Failure {
        if (call.folderIfAny().isEmpty()) {
            return List.of();
        }
        try (var session = call.read()) {
            return session.usedLoaders().uses();
        }
    }

    private static List<LoaderUse> of(List<LoaderUse> uses, String id) {
        return uses.stream().filter(use -> use.loader().equals(id)).toList();
    }

    private static void json(Call call, List<LoaderFacts> facts, List<LoaderUse> uses) {
        call.print(out -> {
            out.writeStartArray();
            for (LoaderFacts each : facts) {
                out.writeStartObject();
                out.writeStringField("id", each.id());
                out.writeStringField("program", each.program());
                out.writeStringField("version", each.version());
                out.writeStringField("source", each.source());
                List<LoaderUse> own = of(uses, each.id());
                out.writeBooleanField("inUse", !own.isEmpty());
                Json.list(
                        out,
                        "evidence",
                        own.stream().map(LoadersCommand::sentence).toList());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void table(Call call, List<LoaderFacts> facts, List<LoaderUse> uses) {
        var table = new Table(
                text("cli.head.loader"), text("cli.head.version"), text("cli.head.program"), text("cli.head.usedBy"));
        for (LoaderFacts each : facts) {
            table.row(
                    Table.cell(each.id()),
                    Table.cell(each.version()),
                    Table.cell(each.program(), Ink.FAINT),
                    Table.cell(of(uses, each.id()).stream()
                            .findFirst()
                            .map(LoadersCommand::sentence)
                            .orElse("")));
        }
        call.print(table);
    }

    private static String sentence(LoaderUse use) {
        String place =
                use.file().getFileName() + use.line().map(line -> ":" + line).orElse("");
        return text("cli.loaders.evidence", place, use.evidence());
    }
}
