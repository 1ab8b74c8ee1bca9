package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import keyturn.env.Piece;
import keyturn.ui.part.HoverTip;

/// A line of a profile as it stands in the file, with what it is made of in different looks.
final class TextRowCell extends RowCell {

    private static final String DOTS = "••••••••";

    TextRowCell(ProfileViewModel model) {
        super(model);
        getStyleClass().add("text-row");
        // As wide as the list: a long line wraps. Beside a bar that scrolls sideways the list would be laid out
        // without end (its rows take turns in two widths), and the button that reveals would be out of sight.
        setPrefWidth(0);
    }

    /// With the lines a long one takes in this width; a labelled control asks only how high one would be.
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null || width < 0
                ? super.computePrefHeight(width)
                : snappedTopInset()
                        + getGraphic().prefHeight(width - snappedLeftInset() - snappedRightInset())
                        + snappedBottomInset();
    }

    @Override
    Node entry(ProfileRow row, boolean revealed) {
        var flow = new TextFlow();
        flow.getStyleClass().add("row-line");
        flow.setMinWidth(0);
        for (Piece piece : row.pieces()) {
            boolean masked = row.masks(piece) && !revealed;
            var text = new Text(masked ? DOTS : shown(piece));
            text.getStyleClass().addAll("mono", "piece", piece.kind().name().toLowerCase(Locale.ROOT));
            if (!row.findings().isEmpty() && isUnderlined(row, piece)) {
                text.getStyleClass().add("problem");
            }
            flow.getChildren().add(text);
        }
        if (row.secret() && !revealed) {
            row.cell()
                    .map(MatrixCell::value)
                    .filter(CellValue.Masked.class::isInstance)
                    .map(CellValue.Masked.class::cast)
                    .filter(it -> it.lines() > 1)
                    .ifPresent(it -> {
                        var lines = new Text("  " + text("secrets.lines", it.lines()));
                        lines.getStyleClass().addAll("piece", "comment");
                        flow.getChildren().add(lines);
                    });
        }
        HoverTip.install(flow, () -> problems(row));
        return flow;
    }

    /// The key; in a line without one, all of it.
    private static boolean isUnderlined(ProfileRow row, Piece piece) {
        Optional<Piece.Kind> key = row.assigns() ? Optional.of(Piece.Kind.KEY) : Optional.empty();
        return key.map(it -> piece.kind() == it).orElse(true);
    }

    private static String shown(Piece piece) {
        return piece.text().reveal().replace("\r", "").replace("\t", "    ");
    }
}
