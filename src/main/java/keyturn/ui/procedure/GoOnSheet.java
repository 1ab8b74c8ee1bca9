package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.rotate.Rotations;
import keyturn.ui.Sheet;

/// Asks what a rotation that was left needs: to go on, to go back, to retire the old value.
final class GoOnSheet {

    private final Rotator rotator;
    private final RotationBench bench;
    private final GoOnViewModel model;
    private final StepList steps = new StepList();
    private final ConfirmationList confirmations = new ConfirmationList();
    private final BackupLockView lock;

    GoOnSheet(Rotator rotator, RotationBench bench, GoOnViewModel model) {
        this.rotator = rotator;
        this.bench = bench;
        this.model = model;
        lock = new BackupLockView(model.questions().lock(), bench.guard());
    }

    Sheet build() {
        var places = new Label(Rotations.names(model.rotation().plan()));
        places.getStyleClass().add("mono");
        places.setWrapText(true);
        var explained = new Label(explained());
        explained.setWrapText(true);
        steps.ahead(model.rotation(), model.direction(), model.questions());
        var form = new VBox(places, explained, confirmations, lock, steps);
        form.getStyleClass().add("procedure-form");
        var page = new ScrollPane(form);
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        page.getStyleClass().add("procedure-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        var hint = new Label();
        hint.setId("go-on-missing");
        hint.getStyleClass().add("quiet");
        hint.textProperty().bind(model.missingProperty());
        var start = new Button(button());
        start.setId("go-on-start");
        start.getStyleClass().add(model.back() ? "danger" : "accent");
        start.disableProperty().bind(model.missingProperty().isNotEmpty());
        start.setOnAction(_ -> start());
        var cancel = new Button(text("procedure.cancel"));
        cancel.setOnAction(_ -> bench.dialogs().close());
        model.missingProperty().subscribe(_ -> answers(hint));
        model.readyProperty().subscribe(_ -> answers(hint));
        var sheet = new Sheet("go-on", title())
                .with(page, hint)
                .hint(text("procedure.hint"))
                .buttons(cancel, start)
                .whenClosed(() -> model.questions().lock().clear());
        sheet.getStyleClass().add("procedure");
        return sheet;
    }

    private void answers(Label hint) {
        confirmations.show(model.questions().confirmations());
        Shown.set(lock, model.readyProperty().get() && model.questions().asksForLock());
        Shown.set(hint, !model.missingProperty().get().isEmpty());
    }

    private String title() {
        return switch (model.direction()) {
            case FORWARD -> text("procedure.resume.title");
            case BACK -> text("procedure.rollBack.title");
            case RETIRE -> text("procedure.retire.title");
        };
    }

    private String explained() {
        return switch (model.direction()) {
            case FORWARD -> text("procedure.resume.explained");
            case BACK ->
                model.rotation().plan().emergency()
                        ? text("procedure.rollBack.leaked")
                        : text("procedure.rollBack.explained");
            case RETIRE -> text("procedure.retire.explained");
        };
    }

    private String button() {
        return switch (model.direction()) {
            case FORWARD -> text("procedure.resume");
            case BACK -> text("procedure.rollBack");
            case RETIRE -> text("procedure.retire.do");
        };
    }

    private void start() {
        BackupLock.Taken taken = model.questions().takeLock();
        RunningRotation.Work work = model.work(taken.unlock());
        bench.dialogs().close();
        var run = new RunningRotation(bench, Rotations.names(model.rotation().plan()), Optional.of(model.rotation()));
        rotator.run(run, work, taken.wipe());
    }
}
