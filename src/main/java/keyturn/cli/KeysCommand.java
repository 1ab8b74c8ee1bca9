package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import keyturn.app.Session;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.BuiltInWords;
import keyturn.policy.Policy;

/// `keyturn keys PROFILE`: the keys with state and fingerprint. No value is shown, not even of a setting.
final class KeysCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "keys",
                words.text("cli.keys.about"),
                words.text("cli.keys.more"),
                List.of(),
                List.of(Shape.one("PROFILE", words.text("cli.place.profile"))));
    }

    /// @param fingerprint empty for an empty value, which has none
    private record Row(EnvKey key, boolean secret, String category, Optional<String> fingerprint, int line) {}

    @Override
    public ExitCode run(Call call) throws Failure {
        try (var session = call.read()) {
            List<Row> rows = rows(session, call.words().place(0));
            if (call.inJson()) {
                json(call, rows);
            } else {
                table(call, rows);
            }
        }
        return ExitCode.DONE;
    }

    private static List<Row> rows(Session session, String profile) throws Failure {
        EnvDocument document = Profiles.document(Profiles.named(session.snapshot(), profile));
        Policy policy = session.policy().policy();
        return document.keys().stream()
                .map(key -> new Row(
                        key,
                        policy.isSecret(key),
                        policy.category(key),
                        document.value(key)
                                .filter(value -> !value.isEmpty())
                                .map(value -> session.fingerprints().shown(value)),
                        document.lineNumber(key).orElseThrow()))
                .toList();
    }

    private static void json(Call call, List<Row> rows) {
        call.print(out -> {
            out.writeStartArray();
            for (Row row : rows) {
                out.writeStartObject();
                out.writeStringField("key", row.key().name());
                out.writeBooleanField("secret", row.secret());
                out.writeStringField("category", row.category());
                Json.nullable(out, "fingerprint", row.fingerprint());
                out.writeNumberField("line", row.line());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    private static void table(Call call, List<Row> rows) {
        var table = new Table(
                text("cli.head.key"),
                text("cli.head.category"),
                text("cli.head.kind"),
                text("cli.head.value"),
                text("cli.head.fingerprint"),
                text("cli.head.line"));
        for (Row row : rows) {
            boolean empty = row.fingerprint().isEmpty();
            table.row(
                    Table.cell(row.key().name()),
                    Table.cell(BuiltInWords.shown(row.category()), Ink.FAINT),
                    Table.cell(row.secret() ? text("cli.keys.secret") : text("cli.keys.setting")),
                    Table.cell(empty ? text("cli.keys.empty") : SecretText.MASK, empty ? Ink.CARE : Ink.FAINT),
                    Table.cell(row.fingerprint().orElse("")),
                    Table.cell(String.valueOf(row.line())));
        }
        call.print(table);
    }
}
