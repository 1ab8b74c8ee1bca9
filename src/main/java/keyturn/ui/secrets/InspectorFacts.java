package keyturn.ui.secrets;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// Names and values below each other.
final class InspectorFacts extends GridPane {

    InspectorFacts() {
        getStyleClass().add("facts");
        var names = new ColumnConstraints();
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(List.of(names, values));
    }

    void show(List<InspectorContent.Fact> facts) {
        getChildren().clear();
        getRowConstraints().clear();
        for (int row = 0; row < facts.size(); row++) {
            InspectorContent.Fact fact = facts.get(row);
            var name = new Label(fact.name());
            name.getStyleClass().addAll("quiet", "fact-name");
            name.setWrapText(true);
            var value = new Label(fact.value());
            value.setWrapText(true);
            value.setAccessibleText(fact.name() + ": " + fact.value());
            if (fact.code()) {
                value.getStyleClass().add("mono");
            }
            var line = new RowConstraints();
            line.setValignment(VPos.TOP);
            getRowConstraints().add(line);
            addRow(row, name, value);
        }
        setVisible(!facts.isEmpty());
        setManaged(!facts.isEmpty());
    }
}
