package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import keyturn.rotate.Direction;
import keyturn.rotate.HeldText;
import keyturn.rotate.Rotation;
import keyturn.rotate.Rotations;
import keyturn.rotate.Whereabout;
import keyturn.ui.Sheet;
import keyturn.ui.part.Tone;

/// Shows a rotation as it runs, or as it was left: each step with its state and time, what was done when, at its
/// end what is where and what can be done. Closing it stops nothing.
final class ProgressSheet {

    private final Rotator rotator;
    private final RotationBench bench;
    private final RunningRotation run;
    private final StepList steps = new StepList();
    private final ListView<String> log;
    private final VBox result = new VBox();
    private final Sheet sheet = new Sheet("progress", text("procedure.progress"));
    private final Button stop = button("progress-stop", text("procedure.stop"));
    private final Button back = button("progress-back", text("procedure.rollBack"));
    private final Button again = button("progress-again", text("procedure.again"));
    private final Button incident = button("progress-incident", text("procedure.incident.open"));
    private final Button close = button("progress-close", text("procedure.close"));

    ProgressSheet(Rotator rotator, RotationBench bench, RunningRotation run) {
        this.rotator = rotator;
        this.bench = bench;
        this.run = run;
        log = new ListView<>(run.log());
    }

    Sheet build() {
        var heading = new RotationHeading(run.title(), bench.clock().getZone());
        result.setId("result");
        log.setId("rotation-log");
        log.setAccessibleText(text("procedure.log"));
        log.getStyleClass().addAll("mono", "procedure-log");
        var page = new ScrollPane(new VBox(result, steps));
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        page.getStyleClass().add("procedure-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        stop.setOnAction(_ -> run.stop());
        back.getStyleClass().add("danger");
        back.setOnAction(_ -> next(rotator::rollBack));
        again.getStyleClass().add("accent");
        again.setOnAction(_ -> next(rotator::resume));
        incident.getStyleClass().add("accent");
        incident.setOnAction(_ -> {
            bench.dialogs().close();
            rotator.showIncident();
        });
        close.setOnAction(_ -> bench.dialogs().close());
        Subscription subscriptions = Subscription.combine(
                run.rotationProperty()
                        .subscribe(now -> now.ifPresent(it -> {
                            steps.progress(it);
                            heading.show(it);
                        })),
                run.endingProperty().subscribe(this::show),
                rotator.incidentProperty()
                        .subscribe(_ -> show(run.endingProperty().get())),
                run.log().subscribe(this::showLastLine),
                log.heightProperty().subscribe(this::showLastLine));
        sheet.headed(heading)
                .with(page, log)
                .buttons(stop, back, close, again, incident)
                .whenClosed(subscriptions::unsubscribe);
        sheet.getStyleClass().add("procedure");
        return sheet;
    }

    /// Laid out first: the list would go to the end of what it was before, half a line short. Where all lines have
    /// room, the list would put the last one at its top.
    private void showLastLine() {
        log.layout();
        if (run.log().size() * log.getFixedCellSize() > log.getHeight()) {
            log.scrollTo(run.log().size() - 1);
        }
    }

    private static Button button(String id, String words) {
        var button = new Button(words);
        button.setId(id);
        return button;
    }

    private void show(Optional<RunningRotation.Ending> ending) {
        Optional<Rotation> open = ending.isEmpty() ? Optional.empty() : left();
        sheet.hint(ending.isEmpty() ? text("procedure.hint") : "");
        again.setDisable(!rotator.writable());
        back.setDisable(!rotator.writable());
        Shown.set(stop, ending.isEmpty());
        Shown.set(again, open.isPresent());
        Shown.set(incident, ending.isPresent() && isIncident());
        Shown.set(
                back,
                open.filter(it -> Rotator.canGoBack(it) && it.direction() == Direction.FORWARD)
                        .isPresent());
        close.setText(
                ending.isEmpty()
                        ? text("procedure.closeRunning")
                        : open.isPresent() ? text("procedure.closeOpen") : text("procedure.close"));
        markFirst(
                ending.isEmpty()
                        ? Optional.empty()
                        : Stream.of(again, incident, close)
                                .filter(Button::isVisible)
                                .findFirst());
        ending.ifPresent(it -> result.getChildren().setAll(told(it)));
        Shown.set(result, ending.isPresent());
    }

    /// Enter presses what comes next; the log, which has the focus else, would keep it for itself.
    private void markFirst(Optional<Button> next) {
        for (Button each : List.of(again, incident, close)) {
            each.setDefaultButton(next.filter(each::equals).isPresent());
        }
        if (sheet.getScene() != null) {
            next.ifPresent(Button::requestFocus);
        }
    }

    /// True if it was the emergency that has left something to do.
    private boolean isIncident() {
        Optional<String> mine = run.rotationProperty().get().map(it -> it.plan().id());
        return mine.isPresent()
                && rotator.incidentProperty()
                        .get()
                        .map(it -> it.outcome().rotation().plan().id())
                        .equals(mine);
    }

    /// The rotation, if it is not finished.
    private Optional<Rotation> left() {
        return run.rotationProperty().get().filter(it -> it.state().isOpen());
    }

    private VBox told(RunningRotation.Ending ending) {
        Tone tone = EndingText.tone(ending);
        var sentence = new Label(EndingText.of(ending, bench.clock().getZone()));
        sentence.setId("result-text");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("strong");
        var box = new VBox(sentence);
        box.getStyleClass().addAll("result-box", tone.styleClass());
        if (ending instanceof RunningRotation.Ending.Left(Rotations.Outcome outcome)) {
            lines(outcome.whereabouts()).forEach(line -> box.getChildren().add(line));
        }
        return box;
    }

    private static List<Label> lines(List<Whereabout> whereabouts) {
        return whereabouts.stream()
                .map(each -> {
                    var line = new Label(text("procedure.where", each.place(), HeldText.of(each.held())));
                    line.setWrapText(true);
                    return line;
                })
                .toList();
    }

    private void next(Consumer<Rotation> way) {
        left().ifPresent(rotation -> {
            bench.dialogs().close();
            way.accept(rotation);
        });
    }
}
