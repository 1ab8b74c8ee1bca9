package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// What was done after a value had leaked, as Markdown: what the program did, and the guide's six steps of an
/// emergency rotation, of which it can do the first and the fourth. Holds no value.
public final class IncidentReport {

    private IncidentReport() {}

    /// What a person says of a step that the program cannot do.
    ///
    /// @param done  when it was done; empty if it is not
    /// @param owner who does it; empty for nobody yet
    public record Answer(Optional<Instant> done, String owner) {

        static final Answer NONE = new Answer(Optional.empty(), "");
    }

    /// @param who the person's name
    public static String of(Rotations.Outcome outcome, String who, Clock clock) {
        return of(outcome, who, Map.of(), clock);
    }

    /// @param who     the person's name
    /// @param answers by the number of the step: 2, 3, 5, 6
    public static String of(Rotations.Outcome outcome, String who, Map<Integer, Answer> answers, Clock clock) {
        Rotation rotation = outcome.rotation();
        RotationPlan plan = rotation.plan();
        var out = new StringBuilder();
        String began = time(plan.made());
        String now = time(clock.instant());
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
        line(out, step(text("rotate.report.step2"), answers.getOrDefault(2, Answer.NONE)));
        line(out, step(text("rotate.report.step3"), answers.getOrDefault(3, Answer.NONE)));
        line(out, text("rotate.report.step4", rotated, now));
        line(out, step(text("rotate.report.step5"), answers.getOrDefault(5, Answer.NONE)));
        line(out, step(text("rotate.report.step6"), answers.getOrDefault(6, Answer.NONE)));
        line(out, "");
        line(out, text("rotate.report.message"));
        line(out, "");
        line(out, message(plan, now));
        return out.toString();
    }

    /// What the team is told.
    public static String message(Rotations.Outcome outcome, Clock clock) {
        return message(outcome.rotation().plan(), time(clock.instant()));
    }

    private static String message(RotationPlan plan, String now) {
        return text("rotate.report.team", Rotations.names(plan), now);
    }

    private static String step(String title, Answer answer) {
        String mark = answer.done().isPresent() ? "x" : " ";
        // Who has a name like a Markdown link gets no link.
        String owner = answer.owner().isBlank() ? "______" : answer.owner().replaceAll("[\\p{Cntrl}`\\[\\]<>]", " ");
        String when = answer.done().map(at -> ", " + time(at)).orElse("");
        return text("rotate.report.step", mark, title, owner, when);
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
