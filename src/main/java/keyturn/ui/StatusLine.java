package keyturn.ui;

import static keyturn.text.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import keyturn.activity.Verification;
import keyturn.backup.Backup;
import keyturn.edit.StagedChange;
import keyturn.edit.TextChange;
import keyturn.ui.guard.SecretClipboard;
import keyturn.ui.job.Alarms;
import keyturn.ui.job.FxJobs;
import keyturn.ui.job.RunningJob;
import keyturn.ui.part.Ago;
import keyturn.ui.part.Icons;
import keyturn.ui.part.Motion;
import keyturn.ui.part.Shortened;
import keyturn.work.Profile;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;

/// The bottom of the window: what the work folder holds and what is not saved yet; at the right the running
/// job, whether the activity log is whole, and the last backup.
final class StatusLine extends StatusBar {

    private static final Duration MOMENT = Duration.ofMillis(400);

    /// In pixels, at the usual size of text.
    private static final double WIDE = 1180;

    /// What stands around and between, with larger texts.
    private static final double FRAME = 44;

    private static final double GAP = 15;

    private final Label holds = new Label();
    private final Hyperlink review = new Hyperlink();
    private final Hyperlink save = new Hyperlink(text("ui.status.save"));
    private final ObjectProperty<Optional<SecretClipboard.Copied>> onClipboard =
            new SimpleObjectProperty<>(Optional.empty());
    private final Label copied = new Label();
    private final Hyperlink clearing = new Hyperlink(text("guard.clipboard.clear"));
    private final HBox job = new HBox();
    private final Hyperlink log = new Hyperlink();
    private final Hyperlink backup = new Hyperlink();
    private final Clock clock;
    private Subscription watching = Subscription.EMPTY;
    private Optional<Subscription> moment = Optional.empty();

    StatusLine(Clock clock, SecretClipboard clipboard, Runnable whenReview, Runnable whenSave, Navigator go) {
        this.clock = clock;
        setText("");
        setFocusTraversable(false);
        review.setId("status-review");
        review.setOnAction(_ -> whenReview.run());
        save.setId("status-save");
        save.setOnAction(_ -> whenSave.run());
        job.getStyleClass().add("status-job");
        getLeftItems().addAll(holds, review, save);
        log.setId("status-log");
        log.setOnAction(_ -> go.go(new Destination.Activity()));
        backup.setId("status-backup");
        backup.setOnAction(_ -> go.go(new Destination.Backups(false)));
        for (var link : new Hyperlink[] {log, backup}) {
            link.getStyleClass().add("status-fact");
        }
        clearing.setId("clipboard-clear");
        clearing.setOnAction(_ -> clipboard.clear());
        copied.setId("clipboard-left");
        // Bound, so that the window's clipboard does not hold on to the work folder's status line.
        onClipboard.bind(clipboard.copiedProperty());
        onClipboard.subscribe(this::show);
        for (var link : new Hyperlink[] {review, save, log, backup}) {
            link.setVisible(false);
            link.setManaged(false);
        }
        getRightItems().addAll(copied, clearing, job, log, backup);
        // What was saved has been said; what is counted down is not cut for it.
        Shortened.of(holds).setMinWidth(0);
        for (var whole : new Region[] {review, save, copied, clearing, log, backup}) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        widthProperty().subscribe(_ -> giveWay());
        // What it needs is known once it has its style.
        review.widthProperty().subscribe(_ -> giveWay());
    }

    /// Says what is being done while there is nothing to show.
    void say(String words) {
        holds.setText(words);
    }

    /// Shows what is under way from now on.
    void follow(FxJobs jobs) {
        watching = jobs.running().subscribe(() -> changed(jobs));
    }

    /// Jobs and clocks outlive the work folder, and would hold on to all that it showed.
    void close() {
        watching.unsubscribe();
        forget();
    }

    void show(OpenFolder folder) {
        var state = folder.state();
        int staged = folder.stagedProperty().get();
        var contents = text(
                "ui.status.holds",
                state.snapshot().profiles().size(),
                ShownKeys.of(state, folder.edits()).size());
        holds.setText(folder.writtenProperty()
                .get()
                .map(said -> contents + " · " + said)
                .orElseGet(() -> contents + " · " + text("ui.status.saved")));
        show(holds, staged == 0);
        review.setText(text("ui.status.staged", staged, files(folder)));
        review.setVisited(false);
        save.setVisited(false);
        show(review, staged > 0);
        show(save, staged > 0);
        save.setDisable(!folder.writable());
        showLog(state.log());
        backup.setText(
                state.backups().stream().findFirst().map(this::last).orElseGet(() -> text("ui.status.noBackup")));
        giveWay();
    }

    /// What has just been looked at with everything else, so it costs nothing here.
    private void showLog(Optional<Verification> checked) {
        log.setText("");
        log.setVisited(false);
        backup.setVisited(false);
        log.getStyleClass().remove("bad");
        checked.ifPresent(it -> {
            log.setText(
                    it.intact()
                            ? text("ui.status.log", it.entries())
                            : text("ui.status.log.changed", it.firstBad().orElse(it.entries())));
            if (!it.intact()) {
                log.getStyleClass().add("bad");
            }
        });
    }

    private void show(Optional<SecretClipboard.Copied> value) {
        value.ifPresent(it -> copied.setText(text("guard.clipboard.left", it.what(), it.secondsLeft())));
        clearing.setVisited(false);
        show(copied, value.isPresent());
        show(clearing, value.isPresent());
        giveWay();
    }

    /// What is counted down needs the room of what holds for longer, where there is not enough for both.
    private void giveWay() {
        boolean usual = onClipboard.get().isEmpty() || getWidth() >= WIDE;
        // Not its own width: it would be wider than the window rather than cut what is not to be cut.
        double room = Math.min(getWidth(), getScene() == null ? 0 : getScene().getWidth()) - FRAME;
        for (Region whole : new Region[] {review, save, copied, clearing}) {
            room -= whole.isManaged() ? whole.prefWidth(-1) + GAP : 0;
        }
        for (Hyperlink fact : new Hyperlink[] {backup, log}) {
            boolean wanted = usual && !fact.getText().isEmpty();
            double needed = fact.prefWidth(-1) + GAP;
            show(fact, wanted && (getWidth() <= 0 || needed <= room));
            room -= wanted ? needed : 0;
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// The file that the changes are in, or how many files there are.
    private static String files(OpenFolder folder) {
        var profiles = Stream.concat(
                        folder.changesProperty().get().stream().map(StagedChange::profile),
                        folder.textChangesProperty().get().stream().map(TextChange::profile))
                .distinct()
                .toList();
        return profiles.size() == 1
                ? folder.state()
                        .snapshot()
                        .profile(profiles.getFirst())
                        .map(Profile::fileName)
                        .orElseGet(() -> profiles.getFirst().fileName())
                : text("ui.status.profiles", profiles.size());
    }

    private String last(Backup last) {
        var when = Ago.text(last.created(), clock.instant());
        return switch (last.state()) {
            case VERIFIED -> text("ui.status.backup.verified", when);
            case UNVERIFIED -> text("ui.status.backup.unverified", when);
            case CHANGED -> text("ui.status.backup.changed", when);
        };
    }

    /// What is over in a moment is not shown: a bar that comes and goes only draws the eye, and moving it takes the
    /// window's thread from what it waits for.
    private void changed(FxJobs jobs) {
        if (jobs.running().isEmpty() || !job.getChildren().isEmpty()) {
            forget();
            show(jobs);
        } else if (moment.isEmpty()) {
            moment = Optional.of(Alarms.after(MOMENT, () -> {
                forget();
                show(jobs);
            }));
        }
    }

    private void forget() {
        moment.ifPresent(Subscription::unsubscribe);
        moment = Optional.empty();
    }

    private void show(FxJobs jobs) {
        job.getChildren().clear();
        if (!jobs.running().isEmpty()) {
            // The one that has been under way for longest, such as a rotation while the folder is read.
            RunningJob running = jobs.running().getFirst();
            var bar = Motion.calm(new ProgressBar(RunningJob.UNKNOWN));
            bar.setAccessibleText(running.title());
            bar.progressProperty().bind(running.progressProperty());
            var stop = new Button(null, Icons.of(Feather.X_CIRCLE));
            stop.setAccessibleText(text("ui.status.stop", running.title()));
            stop.getStyleClass().add("flat");
            stop.setOnAction(_ -> running.stop());
            job.getChildren().addAll(new Label(running.title()), bar, stop);
        }
    }
}
