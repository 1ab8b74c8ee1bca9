package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.rotate.Rotations;
import keyturn.ui.Sheet;
import keyturn.ui.job.Alarms;
import keyturn.ui.part.Chip;
import keyturn.ui.part.LabelledField;
import keyturn.ui.part.Leavable;
import keyturn.ui.part.Tone;

/// The six steps after a leak, each with its owner and the time at which it was done, a message for the team, and
/// the report.
final class IncidentSheet {

    private final RotationBench bench;
    private final Incident incident;
    private final VBox rows = new VBox();

    IncidentSheet(RotationBench bench, Incident incident) {
        this.bench = bench;
        this.incident = incident;
    }

    Sheet build() {
        var clock = new Chip("", Tone.WARNING);
        clock.setId("incident-clock");
        Runnable tick = () -> clock.say(text("procedure.incident.age", age(incident.age())), Tone.WARNING);
        tick.run();
        Alarms.every(Duration.ofSeconds(1), clock, tick);
        var places = new Label(Rotations.names(incident.outcome().rotation().plan()));
        places.getStyleClass().add("mono");
        places.setWrapText(true);
        rows.setId("incident-steps");
        rows.getStyleClass().add("incident-steps");
        incident.steps().forEach(step -> rows.getChildren().add(row(step)));
        var news = new Label();
        news.setId("incident-news");
        news.setWrapText(true);
        news.textProperty().bind(incident.newsProperty());
        incident.newsProperty().subscribe(words -> Shown.set(news, !words.isEmpty()));
        var save = new Button(text("procedure.report.save"));
        save.setId("incident-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> incident.save());
        var close = new Button(text("procedure.close"));
        close.setId("incident-close");
        close.setOnAction(_ -> bench.dialogs().close());
        var sheet = new Sheet("incident", text("procedure.incident"))
                .headed(clock)
                .with(places, rows, message(), news)
                .hint(text("procedure.incident.hint"))
                .buttons(close, save);
        sheet.getStyleClass().add("procedure");
        return sheet;
    }

    /// `12:05`, or `1:12:05`.
    private static String age(Duration age) {
        String minutes = String.format(Locale.ROOT, "%02d:%02d", age.toMinutesPart(), age.toSecondsPart());
        return age.toHours() > 0 ? age.toHours() + ":" + minutes : minutes;
    }

    private HBox row(int step) {
        var tick = new CheckBox(title(step));
        tick.setId("incident-" + step);
        tick.setSelected(incident.answer(step).done().isPresent());
        // Nobody unticks what the rotation has done.
        tick.setMouseTransparent(incident.isProven(step));
        tick.setFocusTraversable(!incident.isProven(step));
        tick.setWrapText(true);
        tick.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tick, Priority.ALWAYS);
        var when = new Label(when(step));
        when.getStyleClass().add("quiet");
        when.setMinWidth(Region.USE_PREF_SIZE);
        tick.selectedProperty().addListener((_, _, done) -> {
            incident.tick(step, done);
            when.setText(when(step));
        });
        var row = new HBox(tick, when, owner(step));
        row.getStyleClass().add("incident-step");
        return row;
    }

    private TextField owner(int step) {
        var owner = new TextField(incident.answer(step).owner());
        owner.setId("owner-" + step);
        owner.setPromptText(text("procedure.incident.owner"));
        owner.setAccessibleText(text("procedure.incident.owner.spoken", title(step)));
        owner.setEditable(!incident.isProven(step));
        owner.setFocusTraversable(!incident.isProven(step));
        owner.setPrefColumnCount(9);
        owner.setMinWidth(Region.USE_PREF_SIZE);
        owner.textProperty().addListener((_, _, name) -> incident.owner(step, name));
        return owner;
    }

    private String when(int step) {
        return incident.answer(step)
                .done()
                .map(at -> EndingText.time(at, bench.clock().getZone()))
                .orElse("");
    }

    private static String title(int step) {
        return switch (step) {
            case 1 -> text("procedure.incident.rotate");
            case 2 -> text("procedure.incident.invalidate");
            case 3 -> text("procedure.incident.review");
            case 4 -> text("procedure.incident.update");
            case 5 -> text("procedure.incident.notify");
            default -> text("procedure.incident.document");
        };
    }

    private Node message() {
        var words = Leavable.area(new TextArea(incident.message()));
        words.setId("incident-message");
        words.setEditable(false);
        words.setWrapText(true);
        words.setPrefRowCount(3);
        words.setAccessibleText(text("procedure.incident.message"));
        var copy = new Button(text("procedure.incident.copy"));
        copy.setId("incident-copy");
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(words.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return new LabelledField(text("procedure.incident.message"), words, copy);
    }
}
