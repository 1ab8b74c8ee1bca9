package keyturn.ui.settings;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import keyturn.ui.part.TextScale;

/// Lines of settings: a name at the left, what is chosen at the right. The names of every part of the screen
/// are equally wide, so that choices stand below each other.
final class SettingsForm {

    private static final double NAMES = 190;

    /// Beside the largest texts: in a small window the choices would have too little room.
    private static final double SHORT_NAMES = 110;

    private static final double LARGEST_TEXTS = 1.5;

    private SettingsForm() {}

    record Line(String name, Node value) {}

    static GridPane of(List<Line> lines) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        var names = new ColumnConstraints();
        var scale = new TextScale();
        grid.getChildren().add(scale);
        scale.factor().subscribe(() -> {
            double width = scale.get() < LARGEST_TEXTS ? NAMES : SHORT_NAMES;
            names.setMinWidth(width);
            names.setPrefWidth(width);
            names.setMaxWidth(width);
        });
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        int row = 0;
        for (Line line : lines) {
            var name = new Label(line.name());
            name.getStyleClass().addAll("quiet", "form-name");
            name.setWrapText(true);
            name.setLabelFor(line.value());
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(row++, name, line.value());
        }
        return grid;
    }

    /// A choice with what explains it.
    static VBox column(Node... nodes) {
        var column = new VBox(nodes);
        column.getStyleClass().add("form-value");
        return column;
    }

    static Label note(String words) {
        var note = new Label(words);
        note.getStyleClass().addAll("quiet", "small");
        note.setWrapText(true);
        return note;
    }

    /// The usual choices, and what is chosen now even if a person has written something else into the file.
    static <T> List<T> with(List<T> usual, T now) {
        return usual.contains(now)
                ? usual
                : Stream.concat(usual.stream(), Stream.of(now)).toList();
    }
}
