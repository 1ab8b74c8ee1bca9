package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, List<String>> evidence = evidence(call);
        if (call.inJson()) {
            json(call, facts, evidence);
        } else {
            table(call, facts, evidence);
        }
        return ExitCode.DONE;
    }

    /// By loader, why it is believed to be in use. Nothing outside a work folder, and where nothing shows any.
    private static Map<String, List<String>> evidence(Call call) throws Failure {
        if (call.folderIfAny().isEmpty()) {
            return Map.of();
        }
        try (var session = call.read()) {
            Path root = session.folder().root();
            return session.usedLoaders().uses().stream()
                    .collect(Collectors.groupingBy(
                            LoaderUse::loader, Collectors.mapping(use -> sentence(use, root), Collectors.toList())));
        }
    }

    private static void json(Call call, List<LoaderFacts> facts, Map<String, List<String>> evidence) {
        call.print(out -> {
            out.writeStartArray();
            for (LoaderFacts each : facts) {
                out.writeStartObject();
                out.writeStringField("id", each.id());
                out.writeStringField("program", each.program());
                out.writeStringField("version", each.version());
                out.writeStringField("source", each.source());
                List<String> own = evidence.getOrDefault(each.id(), List.of());
                out.writeBooleanField("inUse", !own.isEmpty());
                Json.list(out, "evidence", own);
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void table(Call call, List<LoaderFacts> facts, Map<String, List<String>> evidence) {
        var table = new Table(
                text("cli.head.loader"), text("cli.head.version"), text("cli.head.program"), text("cli.head.usedBy"));
        for (LoaderFacts each : facts) {
            table.row(
                    Table.cell(each.id()),
                    Table.cell(each.version()),
                    Table.cell(each.program(), Ink.FAINT),
                    Table.cell(evidence.getOrDefault(each.id(), List.of()).stream()
                            .findFirst()
                            .orElse("")));
        }
        call.print(table);
    }

    private static String sentence(LoaderUse use, Path root) {
        return text("cli.loaders.evidence", use.place(root), use.evidence());
    }
}
