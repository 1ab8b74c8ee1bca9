package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Locale;
import keyturn.backup.Backup;
import keyturn.failure.Failure;

/// `keyturn backup list`: the backups of the work folder, newest first.
final class BackupListCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "list", words.text("cli.backup.list.about"), words.text("cli.backup.list.more"), List.of(), List.of());
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        try (var session = call.read()) {
            List<Backup> backups = session.backups().list();
            if (call.inJson()) {
                json(call, backups);
            } else {
                table(call, backups);
            }
        }
        return ExitCode.DONE;
    }

    private static void json(Call call, List<Backup> backups) {
        call.print(out -> {
            out.writeStartArray();
            for (Backup backup : backups) {
                out.writeStartObject();
                out.writeStringField("file", backup.file().toString());
                out.writeStringField("format", backup.format().id());
                out.writeStringField("created", backup.created().toString());
                out.writeNumberField("size", backup.size());
                Json.list(out, "profiles", backup.profiles());
                out.writeStringField("why", backup.why());
                out.writeStringField("state", state(backup));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void table(Call call, List<Backup> backups) {
        var table = new Table(
                text("cli.head.file"),
                text("cli.head.format"),
                text("cli.head.created"),
                text("cli.head.size"),
                text("cli.head.profiles"),
                text("cli.head.state"));
        for (Backup backup : backups) {
            table.row(
                    Table.cell(String.valueOf(backup.file().getFileName())),
                    Table.cell(backup.format().id()),
                    Table.cell(Times.local(backup.created(), call.app().clock())),
                    Table.cell(String.valueOf(backup.size())),
                    Table.cell(String.join(", ", backup.profiles())),
                    Table.cell(state(backup), ink(backup.state())));
        }
        call.print(table);
    }

    private static Ink ink(Backup.State state) {
        return switch (state) {
            case VERIFIED -> Ink.GOOD;
            case UNVERIFIED -> Ink.CARE;
            case CHANGED -> Ink.BAD;
        };
    }

    private static String state(Backup backup) {
        return backup.state().name().toLowerCase(Locale.ROOT);
    }
}
