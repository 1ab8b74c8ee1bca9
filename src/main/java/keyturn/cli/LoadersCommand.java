package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import keyturn.env.loader.Loader;
import keyturn.env.loader.LoaderFacts;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;

/// `keyturn loaders`: the programs whose way to read a file Keyturn knows.
final class LoadersCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape("loaders", words.text("cli.loaders.about"), "", List.of(), List.of());
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        List<LoaderFacts> facts = Loaders.all().stream().map(Loader::facts).toList();
        if (call.inJson()) {
            json(call, facts);
        } else {
            table(call, facts);
        }
        return ExitCode.DONE;
    }

    private static void json(Call call, List<LoaderFacts> facts) {
        call.print(out -> {
            out.writeStartArray();
            for (LoaderFacts each : facts) {
                out.writeStartObject();
                out.writeStringField("id", each.id());
                out.writeStringField("program", each.program());
                out.writeStringField("version", each.version());
                out.writeStringField("source", each.source());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void table(Call call, List<LoaderFacts> facts) {
        var table = new Table(text("cli.head.loader"), text("cli.head.version"), text("cli.head.program"));
        for (LoaderFacts each : facts) {
            table.row(Table.cell(each.id()), Table.cell(each.version()), Table.cell(each.program(), Ink.FAINT));
        }
        call.print(table);
    }
}
