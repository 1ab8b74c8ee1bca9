package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import keyturn.failure.Failure;
import keyturn.file.WholeFiles;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.rotate.IncidentReport;
import keyturn.rotate.IncidentReport.Answer;
import keyturn.rotate.RotationState;
import keyturn.rotate.Rotations;

/// What is to be done after a value has leaked: the guide's six steps, of which the rotation was the first and the
/// fourth. Lives as long as the window is open, or in the report that is saved. Has no nodes.
final class Incident {

    /// How far it has come. Holds no value, sealed ones neither.
    record Kept(Rotations.Outcome outcome, Map<Integer, Answer> answers) {
        Kept {
            outcome = new Rotations.Outcome(outcome.rotation().withoutValues(), outcome.whereabouts());
            answers = Map.copyOf(answers);
        }
    }

    private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 5, 6);
    private static final List<Integer> BY_ROTATION = List.of(1, 4);

    private final RotationBench bench;
    private final Rotations.Outcome outcome;
    private final Consumer<Kept> keep;
    private final SequencedMap<Integer, Answer> answers = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");

    /// @param keep told whenever something has been done
    Incident(RotationBench bench, Rotations.Outcome outcome, Consumer<Kept> keep) {
        this.bench = bench;
        this.outcome = outcome;
        this.keep = keep;
        Optional<Instant> rotated = outcome.rotation().state() == RotationState.CURRENT
                ? Optional.of(bench.clock().instant())
                : Optional.empty();
        for (int step : STEPS) {
            boolean proven = BY_ROTATION.contains(step);
            answers.put(step, new Answer(proven ? rotated : Optional.empty(), proven ? text("procedure.keyturn") : ""));
        }
        count();
    }

    /// Goes on with one.
    Incident(RotationBench bench, Kept kept, Consumer<Kept> keep) {
        this.bench = bench;
        this.outcome = kept.outcome();
        this.keep = keep;
        STEPS.forEach(step -> answers.put(step, kept.answers().getOrDefault(step, new Answer(Optional.empty(), ""))));
        count();
    }

    Rotations.Outcome outcome() {
        return outcome;
    }

    List<Integer> steps() {
        return STEPS;
    }

    /// True for a step that the rotation itself was: nobody ticks it by hand.
    boolean isProven(int step) {
        return BY_ROTATION.contains(step);
    }

    Answer answer(int step) {
        return answers.getOrDefault(step, new Answer(Optional.empty(), ""));
    }

    void owner(int step, String name) {
        answers.put(step, new Answer(answer(step).done(), name.strip()));
        keep.accept(new Kept(outcome, answers));
    }

    void tick(int step, boolean done) {
        Optional<Instant> at = done ? Optional.of(bench.clock().instant()) : Optional.empty();
        answers.put(step, new Answer(at, answer(step).owner()));
        count();
    }

    private void count() {
        done.set((int) answers.values().stream()
                .filter(answer -> answer.done().isPresent())
                .count());
        keep.accept(new Kept(outcome, answers));
    }

    /// How many steps are done.
    ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    boolean isFinished() {
        return done.get() == STEPS.size();
    }

    /// What became of the report; empty if it was not saved.
    ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// How long ago the rotation began.
    Duration age() {
        Duration age =
                Duration.between(outcome.rotation().plan().made(), bench.clock().instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// What the team is told. Holds no value.
    String message() {
        return IncidentReport.message(outcome, bench.clock());
    }

    /// Saves the report where the person says, never over another file.
    void save() {
        String id = outcome.rotation().plan().id();
        bench.files()
                .saveAs(text("procedure.report.title"), text("procedure.report.name", id))
                .ifPresent(this::save);
    }

    private void save(Path file) {
        Map<Integer, Answer> now = Map.copyOf(answers);
        bench.jobs()
                .start(new Job<>(
                        text("procedure.report.job"),
                        _ -> {
                            String report =
                                    IncidentReport.of(outcome, System.getProperty("user.name", ""), now, bench.clock());
                            WholeFiles.create(file, report.getBytes(StandardCharsets.UTF_8));
                            return file;
                        },
                        this::saved));
    }

    private void saved(Outcome<Path> saved) {
        switch (saved) {
            case Outcome.Done(Path file) -> news.set(text("procedure.report.saved", file));
            case Outcome.Failed(Failure failure) -> news.set(failure.line());
            case Outcome.Cancelled() -> news.set(text("procedure.stopped"));
        }
    }
}
