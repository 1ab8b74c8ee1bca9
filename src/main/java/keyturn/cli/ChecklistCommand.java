package keyturn.cli;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.app.App;
import keyturn.app.Session;
import keyturn.app.State;
import keyturn.checklist.Checklist;
import keyturn.checklist.Item;
import keyturn.checklist.Point;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;

/// `keyturn checklist PROFILE [--tick POINT] [--untick POINT] [--by NAME]`: the deployment checklist of the guide.
final class ChecklistCommand implements Command {

    private static final String TICK = "--tick";
    private static final String UNTICK = "--untick";
    private static final String BY = "--by";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "checklist",
                words.text("cli.checklist.about"),
                words.text("cli.checklist.more"),
                List.of(
                        Shape.Option.values(TICK, "POINT", words.text("cli.checklist.tick")),
                        Shape.Option.values(UNTICK, "POINT", words.text("cli.checklist.untick")),
                        Shape.Option.value(BY, "NAME", words.text("cli.checklist.by"))),
                List.of(Shape.one("PROFILE", words.text("cli.place.profile"))));
    }

    @Override
    public ExitCode run(Call call) throws Failure {
        List<Point> ticks = points(call, TICK);
        List<Point> unticks = points(call, UNTICK);
        boolean changes = !ticks.isEmpty() || !unticks.isEmpty();
        if (call.words().has(BY) && ticks.isEmpty()) {
            throw new Failure.Usage(text("cli.checklist.byWhat"), text("cli.checklist.byWhat.remedy"));
        }
        try (var session =
                changes ? call.write() : call.app().open(call.folder(), new App.Access.Looking(), Optional.empty())) {
            ProfileName profile =
                    Profiles.named(session.snapshot(), call.words().place(0)).name();
            String by = call.words().value(BY).orElseGet(AcceptedWords::userName);
            for (Point point : ticks) {
                session.answers().tick(profile, point, Optional.of(by));
            }
            for (Point point : unticks) {
                session.answers().tick(profile, point, Optional.empty());
            }
            return answer(call, session, profile);
        }
    }

    private static ExitCode answer(Call call, Session session, ProfileName profile) throws Failure {
        State state = session.read();
        Checklist list = session.answers().checklist(state, profile);
        if (call.inJson()) {
            call.print(out -> json(out, list));
        } else {
            lines(call, list);
        }
        return list.passed() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static List<Point> points(Call call, String option) throws Failure.Usage {
        var points = new ArrayList<Point>();
        for (String word : call.words().values(option)) {
            Optional<Point> point = Point.parse(word);
            if (point.isEmpty()) {
                throw new Failure.Usage(text("cli.checklist.noPoint", word), text("cli.checklist.noPoint.remedy"));
            }
            points.add(point.get());
        }
        return points;
    }

    private static void lines(Call call, Checklist list) {
        var table = new Table(
                text("cli.head.state"), text("cli.head.number"), text("cli.head.point"), text("cli.head.known"));
        for (Item item : list.items()) {
            table.row(
                    Table.cell(word(item.state()), ink(item.state())),
                    Table.cell(String.valueOf(item.point().number())),
                    Table.cell(item.point().title()),
                    Table.cell(item.evidence()));
        }
        call.print(table);
        call.say(
                list.passed()
                        ? text("cli.checklist.passed", list.profile())
                        : text(
                                "cli.checklist.missing",
                                list.missing(),
                                list.items().size(),
                                list.profile()));
    }

    private static Ink ink(Item.State state) {
        return switch (state) {
            case PASS -> Ink.GOOD;
            case FAIL -> Ink.BAD;
            case OPEN -> Ink.CARE;
        };
    }

    private static String word(Item.State state) {
        return switch (state) {
            case PASS -> text("cli.point.pass");
            case FAIL -> text("cli.point.fail");
            case OPEN -> text("cli.point.open");
        };
    }

    private static String state(Item item) {
        return item.state().name().toLowerCase(Locale.ROOT);
    }

    private static void json(JsonGenerator out, Checklist list) throws IOException {
        out.writeStartObject();
        out.writeStringField("profile", list.profile().name());
        out.writeBooleanField("passed", list.passed());
        out.writeArrayFieldStart("points");
        for (Item item : list.items()) {
            out.writeStartObject();
            out.writeNumberField("number", item.point().number());
            out.writeStringField("point", item.point().id());
            out.writeStringField("title", item.point().title());
            out.writeStringField("state", state(item));
            out.writeBooleanField("automatic", item.automatic());
            out.writeStringField("evidence", item.evidence());
            Json.nullable(out, "by", item.tick().map(tick -> tick.by()));
            Json.nullable(out, "on", item.tick().map(tick -> tick.on()));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
