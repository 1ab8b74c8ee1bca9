package keyturn.ui.welcome;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.part.Card;
import keyturn.ui.welcome.WelcomeViewModel.Row;

/// What was found, and the first steps, each with what it would write.
final class WelcomeView extends ScrollPane {

    private final Desk desk;
    private final WelcomeViewModel model;
    private final GridPane found = new GridPane();
    private final VBox steps = new VBox();
    private final Card facts;
    private final VBox column;
    private List<Node> others = List.of();

    WelcomeView(Desk desk, WelcomeViewModel model) {
        this.desk = desk;
        this.model = model;
        found.getStyleClass().addAll("form", "welcome-found");
        steps.getStyleClass().add("welcome-steps");
        var look = new Hyperlink(text("welcome.findings.show"));
        look.setId("welcome-findings");
        look.setOnAction(_ -> desk.go().go(new Destination.Overview()));
        facts = new Card(text("welcome.found"), "", found).withActions(look);
        column = new VBox(facts, new Card(text("welcome.steps"), text("welcome.steps.note"), steps));
        column.getStyleClass().addAll("screen", "welcome");
        setContent(column);
        setFitToWidth(true);
        setFocusTraversable(false);
        model.rowsProperty().subscribe(_ -> redraw());
    }

    /// What stands below each other.
    Pane column() {
        return column;
    }

    void show(WelcomeFacts what) {
        facts.setNote(desk.folder().session().isNew() ? text("welcome.found.note") : "");
        found.getChildren().clear();
        fact(text("welcome.profiles"), what.profiles());
        fact(text("welcome.template"), what.template());
        fact(text("welcome.git"), what.git());
        fact(text("welcome.loaders"), what.loaders());
        fact(text("welcome.findings"), what.findings());
        var more = new ArrayList<Node>();
        if (!what.backedUp()) {
            var backup = button("welcome-backup", text("welcome.backup.do"), new Destination.Backups(true));
            more.add(StepLine.leading(text("welcome.backup"), text("welcome.backup.why"), backup));
        }
        if (what.undated() > 0) {
            var dates = new Button(text("welcome.dates.do"));
            dates.setId("welcome-dates");
            dates.setMinWidth(USE_PREF_SIZE);
            dates.setDisable(!desk.folder().writable());
            dates.setOnAction(_ -> DatesSheet.show(desk));
            more.add(StepLine.leading(text("welcome.dates", what.undated()), text("welcome.dates.why"), dates));
        }
        others = List.copyOf(more);
        redraw();
    }

    private void fact(String name, String words) {
        var label = new Label(name);
        label.getStyleClass().addAll("quiet", "form-name");
        label.setMinWidth(USE_PREF_SIZE);
        var value = new Label(words);
        value.setWrapText(true);
        found.addRow(found.getRowCount(), label, value);
    }

    private Button button(String id, String words, Destination place) {
        var button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> desk.go().go(place));
        return button;
    }

    private void redraw() {
        steps.getChildren().clear();
        for (Row row : model.rowsProperty().get()) {
            steps.getChildren().add(StepLine.of(row, model, desk.folder().writable()));
        }
        steps.getChildren().addAll(others);
        if (steps.getChildren().isEmpty()) {
            var nothing = new Label(text("welcome.nothing"));
            nothing.getStyleClass().addAll("quiet", "welcome-step");
            steps.getChildren().add(nothing);
        }
        others.forEach(line -> line.getStyleClass().remove("first"));
        steps.getChildren().getFirst().getStyleClass().add("first");
    }
}
