package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import keyturn.app.Session;
import keyturn.crypto.Fingerprints;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.work.Profile;

/// `keyturn diff PROFILE PROFILE`: which keys one of them lacks, which differ, which are the same; masked.
final class DiffCommand implements Command {

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "diff",
                words.text("cli.diff.about"),
                words.text("cli.diff.more"),
                List.of(),
                List.of(
                        Shape.one("PROFILE", words.text("cli.place.profile")),
                        Shape.one("PROFILE", words.text("cli.diff.other"))));
    }

    private record Side(Profile profile, EnvDocument document) {}

    @Override
    public ExitCode run(Call call) throws Failure {
        try (var session = call.read()) {
            Side left = side(session, call.words().place(0));
            Side right = side(session, call.words().place(1));
            if (left.profile().name().equals(right.profile().name())) {
                throw new Failure.Usage(text("cli.diff.twice"), text("cli.diff.twice.remedy"));
            }
            if (call.inJson()) {
                json(call, left, right);
            } else {
                table(call, left, right, session.fingerprints());
            }
        }
        return ExitCode.DONE;
    }

    private static Side side(Session session, String word) throws Failure {
        Profile profile = Profiles.named(session.snapshot(), word);
        return new Side(profile, Profiles.document(profile));
    }

    private static List<EnvKey> missing(Side from, Side in) {
        return in.document().keys().stream()
                .filter(key -> from.document().find(key).isEmpty())
                .toList();
    }

    private static boolean same(EnvKey key, Side left, Side right) {
        return left.document().value(key).equals(right.document().value(key));
    }

    private static void json(Call call, Side left, Side right) {
        var different = new ArrayList<EnvKey>();
        var same = new ArrayList<EnvKey>();
        for (EnvKey key : left.document().keys()) {
            if (right.document().find(key).isPresent()) {
                (same(key, left, right) ? same : different).add(key);
            }
        }
        call.print(out -> {
            out.writeStartObject();
            out.writeObjectFieldStart("missing");
            Json.list(out, left.profile().name().name(), missing(left, right));
            Json.list(out, right.profile().name().name(), missing(right, left));
            out.writeEndObject();
            Json.list(out, "different", different);
            Json.list(out, "same", same);
            out.writeEndObject();
        });
    }

    private static void table(Call call, Side left, Side right, Fingerprints fingerprints) {
        var table = new Table(
                text("cli.head.key"),
                text("cli.head.comparison"),
                left.profile().name().name(),
                right.profile().name().name());
        var keys = new LinkedHashSet<>(left.document().keys());
        keys.addAll(right.document().keys());
        for (EnvKey key : keys) {
            boolean both = left.document().find(key).isPresent()
                    && right.document().find(key).isPresent();
            Table.Cell verdict = !both
                    ? Table.cell(text("cli.diff.missing"), Ink.BAD)
                    : same(key, left, right)
                            ? Table.cell(text("cli.diff.same"), Ink.FAINT)
                            : Table.cell(text("cli.diff.different"));
            table.row(Table.cell(key.name()), verdict, value(key, left, fingerprints), value(key, right, fingerprints));
        }
        call.print(table);
    }

    private static Table.Cell value(EnvKey key, Side side, Fingerprints fingerprints) {
        return side.document()
                .value(key)
                .map(value -> value.isEmpty()
                        ? Table.cell(text("cli.keys.empty"), Ink.CARE)
                        : Table.cell(SecretText.MASK + " " + fingerprints.shown(value)))
                .orElseGet(() -> Table.cell("–", Ink.FAINT));
    }
}
