package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// What was done after a value had leaked, as Markdown: what the program did, and the guide's six steps of an
/// emergency rotation, of which it can do the first and the fourth. Holds no value.
public final class IncidentReport {

    private IncidentReport() {}

    /// @param who the person's name
    public static String of(Rotations.Outcome outcome, String who, Clock clock) {
        Rotation rotation = outcome.rotation();
        RotationPlan plan = rotation.plan();
        var out = new StringBuilder();
        String began = DateTimeFormatter.ISO_INSTANT.format(plan.made().truncatedTo(ChronoUnit.SECONDS));
        String now = DateTimeFormatter.ISO_INSTANT.format(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        line(out, text("rotate.report.title", Rotations.names(plan)));
        line(out, "");
        line(out, text("rotate.report.facts", plan.id(), began, now, who));
        line(out, "");
        line(out, text("rotate.report.done"));
        line(out, "");
        for (int i = 0; i < plan.tasks().size(); i++) {
            Rotation.Progress progress = rotation.progress(Direction.FORWARD, i);
            String step = plan.tasks().get(i).step().notation();
            String detail = progress.detail().isEmpty() ? "" : ": " + progress.detail();
            line(out, "- " + step + " \u2014 " + progress.state().id() + detail);
        }
        line(out, "");
        line(out, text("rotate.report.where"));
        line(out, "");
        outcome.whereabouts().forEach(each -> line(out, "- " + each.place() + ": " + HeldText.of(each.held())));
        line(out, "");
        line(out, text("rotate.report.steps"));
        line(out, "");
        String rotated = rotation.state() == RotationState.CURRENT ? "x" : " ";
        line(out, text("rotate.report.step1", rotated, now));
        line(out, text("rotate.report.step2"));
        line(out, text("rotate.report.step3"));
        line(out, text("rotate.report.step4", rotated, now));
        line(out, text("rotate.report.step5"));
        line(out, text("rotate.report.step6"));
        line(out, "");
        line(out, text("rotate.report.message"));
        line(out, "");
        line(out, text("rotate.report.team", Rotations.names(plan), now));
        return out.toString();
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
