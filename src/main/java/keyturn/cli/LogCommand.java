package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import keyturn.activity.ActivityLog;
import keyturn.activity.Entry;
import keyturn.activity.Event;
import keyturn.activity.Verification;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.exchange.ActivityExport;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;

/// `keyturn log [--since DATE]`, `log verify`, `log export FILE`: who did what to which key and when.
final class LogCommand implements Command {

    private static final String SINCE = "--since";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "log",
                words.text("cli.log.about"),
                words.text("cli.log.more"),
                List.of(Shape.Option.value(SINCE, "DATE", words.text("cli.log.since"))),
                List.of(
                        Shape.optional("ACTION", words.text("cli.log.action")),
                        Shape.optional("FILE", words.text("cli.log.file"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        List<String> places = call.words().places();
        String action = places.isEmpty() ? "" : places.getFirst();
        return switch (action) {
            case "" -> show(call);
            case "verify" -> {
                requirePlaces(call, 1);
                yield verify(call);
            }
            case "export" -> {
                requirePlaces(call, 2);
                yield export(call, call.path(places.get(1)));
            }
            default -> throw new Failure.Usage(text("cli.log.noAction", action), text("cli.log.noAction.remedy"));
        };
    }

    private static void requirePlaces(Call call, int count) throws Failure.Usage {
        if (call.words().places().size() != count) {
            throw new Failure.Usage(text("cli.log.places"), text("cli.log.noAction.remedy"));
        }
    }

    private static ExitCode show(Call call) throws Failure {
        try (var session = call.look()) {
            ActivityLog.Contents log = session.activity().read();
            List<Entry> entries = since(call, log.entries());
            if (call.inJson()) {
                call.printBytes(ActivityExport.json(entries));
            } else {
                table(call, entries);
            }
            Verification check = log.verification();
            check.firstBad().ifPresent(bad -> call.say(broken(bad, check.reason())));
            return check.intact() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private static ExitCode verify(Call call) throws Failure {
        try (var session = call.look()) {
            Verification check = session.activity().read().verification();
            if (call.inJson()) {
                call.print(out -> {
                    out.writeStartObject();
                    out.writeNumberField("entries", check.entries());
                    out.writeBooleanField("intact", check.intact());
                    if (check.firstBad().isPresent()) {
                        out.writeNumberField("firstBad", check.firstBad().get());
                        out.writeStringField("reason", check.reason().orElse(""));
                    }
                    out.writeBooleanField("anchored", check.anchored());
                    out.writeEndObject();
                });
            } else if (check.intact()) {
                call.print(text("cli.log.intact", check.entries()));
                if (!check.anchored() && check.entries() > 0) {
                    call.say(text("cli.log.noAnchor"));
                }
            } else {
                call.print(broken(check.firstBad().orElseThrow(), check.reason()));
            }
            return check.intact() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private static String broken(long bad, Optional<String> reason) {
        return text("cli.log.broken", bad, reason.orElse(""));
    }

    private static ExitCode export(Call call, Path file) throws Failure {
        try (var session = call.look()) {
            List<Entry> entries = since(call, session.activity().read().entries());
            boolean csv = String.valueOf(file.getFileName()).endsWith(".csv");
            WholeFiles.create(file, csv ? ActivityExport.csv(entries) : ActivityExport.json(entries));
            if (call.inJson()) {
                call.print(out -> {
                    out.writeStartObject();
                    out.writeStringField("file", file.toString());
                    out.writeNumberField("entries", entries.size());
                    out.writeEndObject();
                });
            } else {
                call.say(text("cli.log.wrote", file, entries.size()));
            }
        }
        return ExitCode.DONE;
    }

    private static List<Entry> since(Call call, List<Entry> entries) throws Failure.Usage {
        Optional<String> word = call.words().value(SINCE);
        if (word.isEmpty()) {
            return entries;
        }
        try {
            Instant start = LocalDate.parse(word.get())
                    .atStartOfDay(call.app().clock().getZone())
                    .toInstant();
            return entries.stream().filter(entry -> !entry.at().isBefore(start)).toList();
        } catch (DateTimeException _) {
            throw new Failure.Usage(text("cli.log.noDate"), text("cli.log.noDate.remedy"));
        }
    }

    private static void table(Call call, List<Entry> entries) {
        var table = new Table(
                text("cli.head.when"),
                text("cli.head.who"),
                text("cli.head.action"),
                text("cli.head.profile"),
                text("cli.head.key"),
                text("cli.head.fingerprint"),
                text("cli.head.detail"));
        for (Entry entry : entries) {
            Event event = entry.event();
            String action = event.action().id();
            table.row(
                    Table.cell(Times.local(entry.at(), call.app().clock()), Ink.FAINT),
                    Table.cell(entry.who()),
                    event.done() ? Table.cell(action) : Table.cell(text("cli.log.failed", action), Ink.BAD),
                    Table.cell(event.profile().map(ProfileName::name).orElse("")),
                    Table.cell(event.key().map(EnvKey::name).orElse("")),
                    Table.cell(event.fingerprint().orElse("")),
                    Table.cell(event.detail().orElse(""), Ink.FAINT));
        }
        call.print(table);
    }
}
