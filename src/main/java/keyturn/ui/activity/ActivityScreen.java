package keyturn.ui.activity;

import static keyturn.text.Texts.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.activity.Verification;
import keyturn.ui.Content;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Screen;
import keyturn.ui.part.Chip;
import keyturn.ui.part.ScreenBar;
import keyturn.ui.part.TextScale;
import keyturn.ui.part.Tone;

/// Who did what to which key and when; says at once if the log is not as it was written.
public final class ActivityScreen implements Screen {

    private final Desk desk;
    private final ActivityViewModel model;

    public ActivityScreen(Desk desk) {
        this.desk = desk;
        model = new ActivityViewModel(desk);
    }

    @Override
    public String title() {
        return text("ui.screen.activity");
    }

    @Override
    public Content content() {
        var scale = new TextScale();
        var table = new ActivityTable(model, scale);
        VBox.setVgrow(table, Priority.ALWAYS);
        var details = new EntryDetails(table.getSelectionModel().selectedItemProperty(), model::time);
        var page = new VBox(bar(), table, details, scale);
        page.setId("activity");
        page.getStyleClass().addAll("screen", "activity");
        // What was done in this window shows at once.
        desk.folder().stateProperty().subscribe(_ -> {
            if (page.getScene() != null) {
                model.load();
            }
        });
        return new Content(page, List.of(page));
    }

    private ScreenBar bar() {
        var filter = new TextField();
        filter.setId("activity-filter");
        filter.setPromptText(text("activitylog.filter"));
        filter.setAccessibleText(text("activitylog.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                event.consume();
                filter.clear();
            }
        });
        var state = new Chip("", Tone.NEUTRAL);
        state.setId("activity-state");
        model.checkProperty().subscribe(check -> check.ifPresent(found -> say(state, found)));
        var export = new Button(text("activitylog.export"));
        export.setId("activity-export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setOnAction(_ -> desk.files()
                .saveAs(text("activitylog.export"), text("activitylog.export.name"))
                .ifPresent(model::export));
        return new ScreenBar(List.of(filter, state), List.of(export));
    }

    private static void say(Chip state, Verification found) {
        if (found.intact()) {
            state.say(text("activitylog.intact", found.entries()), Tone.GOOD);
        } else {
            String reason = found.reason().orElse("");
            state.say(text("activitylog.broken", found.firstBad().orElse(0L), reason), Tone.BAD);
        }
    }

    @Override
    public void show(Destination destination) {
        model.load();
    }
}
