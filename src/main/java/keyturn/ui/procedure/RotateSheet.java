package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.env.SecretText;
import keyturn.ui.Sheet;

/// Asks what a rotation needs, and shows every step that it will take.
final class RotateSheet {

    private final Rotator rotator;
    private final RotationBench bench;
    private final RotateViewModel model;
    private final Label places = new Label();
    private final VBox form = new VBox();
    private final StepList steps = new StepList();
    private final ConfirmationList confirmations = new ConfirmationList();
    private final ValuesView values;
    private final GraceView grace;
    private final BackupLockView lock;
    private final Label recipients = new Label();
    private final HBox staged = new HBox();
    private final Label problem = new Label();
    private final Label hint = new Label();
    private final Button start = new Button();

    RotateSheet(Rotator rotator, RotationBench bench, RotateViewModel model) {
        this.rotator = rotator;
        this.bench = bench;
        this.model = model;
        values = new ValuesView(model, bench.guard());
        grace = new GraceView(model);
        lock = new BackupLockView(model.questions().lock(), bench.guard());
    }

    Sheet build() {
        places.setId("rotate-places");
        places.getStyleClass().add("mono");
        places.setWrapText(true);
        problem.setId("rotate-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        model.problemProperty().subscribe(words -> Shown.set(problem, !words.isBlank()));
        recipients.setWrapText(true);
        var stepsTitle = new Label(text("procedure.steps"));
        form.getStyleClass().add("procedure-form");
        form.getChildren().setAll(staged(), values, grace, confirmations, lock, recipients, stepsTitle, steps);
        var whole = new VBox(places, problem, form);
        whole.getStyleClass().add("procedure-form");
        var page = new ScrollPane(whole);
        page.setFitToWidth(true);
        page.setFocusTraversable(false);
        page.getStyleClass().add("procedure-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        hint.setId("rotate-missing");
        hint.getStyleClass().add("quiet");
        hint.textProperty().bind(model.missingProperty());
        start.setText(model.emergency() ? text("procedure.start.emergency") : text("procedure.start"));
        start.setId("rotate-start");
        start.getStyleClass().add(model.emergency() ? "danger" : "accent");
        start.disableProperty().bind(model.missingProperty().isNotEmpty());
        start.setOnAction(_ -> start());
        var cancel = new Button(text("procedure.cancel"));
        cancel.setOnAction(_ -> bench.dialogs().close());
        model.draftProperty().subscribe(_ -> redraw());
        model.missingProperty().subscribe(_ -> answers());
        var sheet = new Sheet("rotate", model.emergency() ? text("procedure.leaked") : text("procedure.title"))
                .with(page, hint)
                .hint(text("procedure.hint"))
                .buttons(cancel, start)
                .whenClosed(this::forget);
        sheet.getStyleClass().add("procedure");
        return sheet;
    }

    /// Edits that are not saved are saved first.
    private HBox staged() {
        var words = new Label(text("procedure.staged"));
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var save = new Button(text("procedure.staged.save"));
        save.setId("rotate-save");
        save.setMinWidth(HBox.USE_PREF_SIZE);
        save.disableProperty().bind(bench.folder().busyProperty());
        save.setOnAction(_ -> model.save());
        staged.getChildren().setAll(words, save);
        staged.getStyleClass().addAll("staged-line", "warn-box");
        return staged;
    }

    private void redraw() {
        Optional<RotateViewModel.Draft> draft = model.draftProperty().get();
        draft.ifPresent(it -> {
            places.setText(String.join("\n", model.places()));
            values.show(it);
            grace.show(it);
            steps.plan(it.plan(), model.questions());
            recipients.setText(text(
                    "procedure.recipients.ofPolicy", String.join(", ", it.plan().recipients())));
        });
        boolean first = draft.isPresent() && !form.isVisible();
        Shown.set(form, draft.isPresent());
        answers();
        if (first) {
            bench.dialogs().decide();
        }
    }

    /// What is asked depends on what has been answered.
    private void answers() {
        Optional<RotateViewModel.Draft> draft = model.draftProperty().get();
        Shown.set(staged, model.isStaged());
        confirmations.show(model.questions().confirmations());
        Shown.set(lock, draft.isPresent() && model.questions().asksForLock());
        Shown.set(
                recipients,
                draft.filter(it -> !it.plan().recipients().isEmpty()).isPresent());
        Shown.set(hint, !model.missingProperty().get().isBlank());
    }

    private void start() {
        String title = model.title();
        List<SecretText> given = values.take();
        BackupLock.Taken taken = model.questions().takeLock();
        RunningRotation.Work work = model.work(given, taken.unlock());
        bench.dialogs().close();
        rotator.run(new RunningRotation(bench, title, Optional.empty()), work, taken.wipe());
    }

    private void forget() {
        model.close();
        values.forget();
        model.questions().lock().clear();
    }
}
