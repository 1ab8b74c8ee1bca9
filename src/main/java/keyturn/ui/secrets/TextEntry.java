package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import keyturn.env.Piece;
import keyturn.ui.part.HoverTip;

/// A line of a profile as it stands in the file, with what it is made of in different looks.
final class TextEntry extends TextFlow implements RowEntry {

    private static final String DOTS = "••••••••";

    private final List<Words> texts = new ArrayList<>();
    private Optional<String> problems = Optional.empty();

    TextEntry() {
        getStyleClass().add("row-line");
        setMinWidth(0);
        HoverTip.install(this, () -> problems);
    }

    @Override
    public void show(ProfileRow row, boolean revealed) {
        var parts = new ArrayList<Part>();
        for (Piece piece : row.pieces()) {
            boolean masked = row.masks(piece) && !revealed;
            boolean problem = !row.findings().isEmpty() && isUnderlined(row, piece);
            parts.add(new Part(masked ? DOTS : shown(piece), Look.of(piece.kind(), problem)));
        }
        if (row.secret() && !revealed) {
            lines(row).ifPresent(parts::add);
        }
        show(parts);
        problems = RowCell.problems(row);
    }

    @Override
    public void clear() {
        texts.forEach(it -> it.setText(""));
        problems = Optional.empty();
    }

    /// Uses those again that look right: lines are alike.
    private void show(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (i < texts.size() && texts.get(i).look.equals(part.look())) {
                texts.get(i).setText(part.words());
            } else if (i < texts.size()) {
                texts.set(i, new Words(part));
            } else {
                texts.add(new Words(part));
            }
        }
        texts.subList(parts.size(), texts.size()).clear();
        if (!getChildren().equals(texts)) {
            getChildren().setAll(texts);
        }
    }

    /// How many lines a masked value of several has.
    private static Optional<Part> lines(ProfileRow row) {
        return row.cell()
                .map(MatrixCell::value)
                .filter(CellValue.Masked.class::isInstance)
                .map(CellValue.Masked.class::cast)
                .filter(it -> it.lines() > 1)
                .map(it -> new Part("  " + text("secrets.lines", it.lines()), Look.REMARK));
    }

    /// The key; in a line without one, all of it.
    private static boolean isUnderlined(ProfileRow row, Piece piece) {
        Optional<Piece.Kind> key = row.assigns() ? Optional.of(Piece.Kind.KEY) : Optional.empty();
        return key.map(it -> piece.kind() == it).orElse(true);
    }

    private static String shown(Piece piece) {
        return piece.text().reveal().replace("\r", "").replace("\t", "    ");
    }

    /// Style classes.
    private record Look(List<String> classes) {

        /// Not of the file: in the face of the window's other texts.
        private static final Look REMARK = new Look(List.of("piece", "comment"));

        private static Look of(Piece.Kind kind, boolean problem) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            return new Look(problem ? List.of("mono", "piece", name, "problem") : List.of("mono", "piece", name));
        }
    }

    private record Part(String words, Look look) {}

    private static final class Words extends Text {

        private final Look look;

        private Words(Part part) {
            super(part.words());
            look = part.look();
            getStyleClass().addAll(look.classes());
        }
    }
}
