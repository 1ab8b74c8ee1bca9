package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import keyturn.backup.Backup;
import keyturn.backup.RestorePreview;
import keyturn.backup.RestorePreview.FileChange;
import keyturn.backup.RestorePreview.KeyChange;
import keyturn.backup.RestorePreview.Kind;
import keyturn.env.EnvKey;

/// What restoring changes, file by file and key by key.
final class RestoreReport {

    private RestoreReport() {}

    static void json(Call call, RestorePreview preview, boolean written, Optional<Backup> replaced) {
        call.print(out -> {
            out.writeStartObject();
            out.writeBooleanField("written", written);
            out.writeArrayFieldStart("files");
            for (FileChange file : preview.files()) {
                out.writeStartObject();
                out.writeStringField("file", file.fileName());
                Json.list(out, "added", keys(file, Kind.ADDED));
                Json.list(out, "changed", keys(file, Kind.CHANGED));
                Json.list(out, "removed", keys(file, Kind.REMOVED));
                out.writeEndObject();
            }
            out.writeEndArray();
            if (replaced.isPresent()) {
                out.writeStringField("backup", replaced.get().file().toString());
            }
            out.writeEndObject();
        });
    }

    private static List<EnvKey> keys(FileChange file, Kind kind) {
        return file.keys().stream()
                .filter(change -> change.kind() == kind)
                .map(KeyChange::key)
                .toList();
    }

    static void table(Call call, RestorePreview preview) {
        var table = new Table(
                text("cli.head.file"),
                text("cli.head.key"),
                text("cli.head.change"),
                text("cli.head.now"),
                text("cli.head.inBackup"));
        for (FileChange file : preview.files()) {
            for (KeyChange change : file.keys()) {
                table.row(
                        Table.cell(file.fileName()),
                        Table.cell(change.key().name()),
                        kind(change.kind()),
                        Table.cell(change.before().isEmpty() ? "–" : change.before()),
                        Table.cell(change.after().isEmpty() ? "–" : change.after()));
            }
            if (file.keys().isEmpty()) {
                String state = file.identical() ? text("cli.restore.identical") : text("cli.restore.formOnly");
                table.row(
                        Table.cell(file.fileName()),
                        Table.cell("–", Ink.FAINT),
                        Table.cell(state, Ink.FAINT),
                        Table.cell(""),
                        Table.cell(""));
            }
        }
        call.print(table);
    }

    private static Table.Cell kind(Kind kind) {
        return switch (kind) {
            case ADDED -> Table.cell(text("cli.restore.added"), Ink.GOOD);
            case CHANGED -> Table.cell(text("cli.restore.changed"), Ink.CARE);
            case REMOVED -> Table.cell(text("cli.restore.removed"), Ink.BAD);
        };
    }
}
