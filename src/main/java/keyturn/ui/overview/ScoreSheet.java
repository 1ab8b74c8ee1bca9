package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.health.Score;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;

/// What the score is made of: each part with its points, and the way to its findings.
final class ScoreSheet {

    private ScoreSheet() {}

    static void show(Desk desk, OverviewViewModel model) {
        Score score = model.score();
        var rows = new ArrayList<Node>();
        var how = new Label(text("overview.score.how"));
        how.getStyleClass().add("quiet");
        how.setWrapText(true);
        rows.add(how);
        for (Score.Part part : score.parts()) {
            rows.add(row(desk, model, part));
        }
        var close = new Button(text("overview.close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> desk.dialogs().close());
        desk.dialogs()
                .show(new Sheet("score", text("overview.score.title", score.points()))
                        .with(list(rows))
                        .buttons(close));
    }

    private static VBox list(List<Node> rows) {
        var list = new VBox();
        list.getChildren().addAll(rows);
        list.getStyleClass().add("score-parts");
        return list;
    }

    private static HBox row(Desk desk, OverviewViewModel model, Score.Part part) {
        var name = new Label(name(part.area()));
        name.getStyleClass().addAll("strong", "score-area");
        var bar = new ProgressBar((double) part.points() / part.area().weight());
        bar.getStyleClass().add(part.points() == part.area().weight() ? "success" : "warning");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var points = new Label(
                text("overview.score.points", part.points(), part.area().weight()));
        points.getStyleClass().add("score-points");
        bar.setAccessibleText(name.getText() + ": " + points.getText());
        var link = new Hyperlink(text("overview.score.findings", part.findings().size()));
        link.setId("score-" + part.area().name().toLowerCase(java.util.Locale.ROOT));
        link.getStyleClass().add("score-link");
        link.setDisable(part.findings().isEmpty());
        link.setOnAction(_ -> {
            desk.dialogs().close();
            model.shownProperty().set(OverviewViewModel.Shown.of(part.area()));
        });
        var row = new HBox(name, bar, points, link);
        row.getStyleClass().add("score-part");
        return row;
    }

    static String name(Score.Area area) {
        return switch (area) {
            case ROTATION -> text("overview.area.rotation");
            case STRENGTH -> text("overview.area.strength");
            case SEPARATION -> text("overview.area.separation");
            case EXPOSURE -> text("overview.area.exposure");
            case SETTINGS -> text("overview.area.settings");
            case LOADING -> text("overview.area.loading");
        };
    }
}
