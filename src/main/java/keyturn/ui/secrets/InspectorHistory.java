package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import keyturn.app.RotationHistory.How;
import keyturn.app.RotationHistory.Turn;

/// When the selected secret was replaced: day, by whom, how, and the fingerprints before and after.
final class InspectorHistory extends VBox {

    private static final int MOST = 8;

    private final InspectorFacts lines = new InspectorFacts();

    InspectorHistory(HistoryViewModel model) {
        setId("rotation-history");
        getStyleClass().add("loader-groups");
        var title = new Label(text("secrets.history"));
        title.getStyleClass().add("card-title");
        getChildren().setAll(title, lines);
        model.turnsProperty().subscribe(this::show);
    }

    private void show(List<Turn> turns) {
        var facts = new ArrayList<InspectorContent.Fact>();
        turns.stream()
                .limit(MOST)
                .forEach(turn -> facts.add(new InspectorContent.Fact(turn.day().toString(), line(turn), false)));
        if (turns.size() > MOST) {
            facts.add(new InspectorContent.Fact("", text("secrets.history.earlier", turns.size() - MOST), false));
        }
        lines.show(facts);
        setVisible(!turns.isEmpty());
        setManaged(!turns.isEmpty());
    }

    private static String line(Turn turn) {
        String prints = turn.how() == How.RECORDED || turn.how() == How.RETIRED
                ? turn.after().orElse("")
                : text(
                        "secrets.history.prints",
                        turn.before().orElse("?"),
                        turn.after().orElse("?"));
        return text("secrets.history.line", how(turn.how()), turn.who(), prints);
    }

    private static String how(How how) {
        return switch (how) {
            case ROTATED -> text("secrets.history.rotated");
            case EMERGENCY -> text("secrets.history.emergency");
            case ROLLED_BACK -> text("secrets.history.rolledBack");
            case RETIRED -> text("secrets.history.retired");
            case RECORDED -> text("secrets.history.recorded");
            case EDITED -> text("secrets.history.edited");
        };
    }
}
