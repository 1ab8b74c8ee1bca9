package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import keyturn.rotate.Rotation;
import keyturn.rotate.Rotations;
import keyturn.ui.job.Alarms;
import keyturn.ui.part.Icons;
import keyturn.ui.part.Tone;
import org.kordamp.ikonli.feather.Feather;

/// A bar above the screen for a rotation that runs, is not finished, or whose old value has outlived its time.
/// Takes no room while there is none.
public final class RotationBar extends HBox {

    private final Rotator rotator;
    private Tone tone = Tone.NEUTRAL;

    public RotationBar(Rotator rotator) {
        this.rotator = rotator;
        setId("rotation-bar");
        getStyleClass().addAll("info-bar", tone.styleClass());
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        rotator.leftProperty().subscribe(_ -> redraw());
        rotator.runningProperty().subscribe(_ -> redraw());
        rotator.incidentProperty().subscribe(incident -> {
            incident.ifPresent(it -> it.doneProperty().subscribe(_ -> redraw()));
            redraw();
        });
        watchTheClock();
    }

    /// An old value outlives its time while nothing else happens; looked at only while the bar is in a window.
    private void watchTheClock() {
        Alarms.every(Duration.ofMinutes(1), this, this::redraw);
    }

    private void redraw() {
        RotationsLeft left = rotator.leftProperty().get();
        Shown.set(this, true);
        if (rotator.runningProperty().get().isPresent()) {
            String title = rotator.runningProperty().get().get().title();
            say(
                    Tone.ACCENT,
                    text("procedure.bar.running", title),
                    List.of(link("bar-show", text("procedure.bar.show"), rotator::showRunning)));
        } else if (left.open().isPresent()) {
            say(
                    Tone.WARNING,
                    text("procedure.bar.open", names(left.open().get())),
                    open(left.open().get()));
        } else if (left.trouble().isPresent()) {
            say(Tone.BAD, left.trouble().get().line(), List.of());
        } else if (rotator.overdue().isPresent()) {
            Rotation old = rotator.overdue().get();
            say(Tone.WARNING, text("procedure.bar.over", names(old)), over(old));
        } else {
            rotator.incidentProperty()
                    .get()
                    .filter(incident -> !incident.isFinished())
                    .ifPresentOrElse(this::incident, () -> Shown.set(this, false));
        }
    }

    private void incident(Incident incident) {
        String names = names(incident.outcome().rotation());
        say(
                Tone.WARNING,
                text(
                        "procedure.bar.incident",
                        names,
                        String.valueOf(incident.doneProperty().get()),
                        incident.outcome().rotation().plan().changes().size()),
                List.of(link("bar-incident", text("procedure.bar.checklist"), rotator::showIncident)));
    }

    private static String names(Rotation rotation) {
        return Rotations.names(rotation.plan());
    }

    private List<Hyperlink> open(Rotation rotation) {
        var resume = link("bar-resume", text("procedure.bar.resume"), () -> rotator.resume(rotation));
        var back = link("bar-back", text("procedure.bar.rollBack"), () -> rotator.rollBack(rotation));
        var details = link("bar-details", text("procedure.bar.details"), () -> rotator.details(rotation));
        resume.setDisable(!rotator.writable());
        back.setDisable(!rotator.writable());
        return Rotator.canGoBack(rotation) ? List.of(resume, back, details) : List.of(resume, details);
    }

    private List<Hyperlink> over(Rotation rotation) {
        var retire = link("bar-retire", text("procedure.bar.retire"), () -> rotator.resume(rotation));
        retire.setDisable(!rotator.writable());
        return List.of(retire, link("bar-details", text("procedure.bar.details"), () -> rotator.details(rotation)));
    }

    private static Hyperlink link(String id, String words, Runnable action) {
        var link = new Hyperlink(words);
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> action.run());
        return link;
    }

    private void say(Tone now, String words, List<Hyperlink> ways) {
        getStyleClass().remove(tone.styleClass());
        getStyleClass().add(now.styleClass());
        tone = now;
        var sentence = new Label(words);
        sentence.setId("rotation-bar-text");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().setAll(Icons.of(Feather.ROTATE_CW), sentence);
        getChildren().addAll(ways);
        setAccessibleText(words);
    }
}
