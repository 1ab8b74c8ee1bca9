package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.ui.part.Chip;
import keyturn.ui.part.HoverTip;
import keyturn.ui.part.Tone;
import keyturn.work.Ledger.Place;
import org.jspecify.annotations.Nullable;

/// One value of the matrix: dots and a fingerprint, or clear text; a mark if it is staged; the worst badge, and
/// how many more there are. Shows one place after the other as the matrix scrolls, and has nodes for no more than
/// it has had to show.
final class ValueCell extends HBox {

    private static final PseudoClass STAGED = PseudoClass.getPseudoClass("staged");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass AMONG = PseudoClass.getPseudoClass("among");
    private static final PseudoClass TWIN = PseudoClass.getPseudoClass("twin");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// From left to right.
    private enum Part {
        MARK,
        /// Words of ours and dots: short, never cut.
        SHORT,
        /// A setting: cut where there is no room.
        CLEAR,
        FINGERPRINT,
        BADGE,
        MORE
    }

    private final Map<Part, Node> parts = new EnumMap<>(Part.class);
    private Optional<Place> place = Optional.empty();
    private Optional<MatrixCell> shown = Optional.empty();
    private Optional<Room> fitted = Optional.empty();
    private boolean selected;
    private boolean among;
    private boolean twin;
    private int row;
    private int column;

    ValueCell() {
        getStyleClass().add("value-cell");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TABLE_CELL);
        HoverTip.install(
                this,
                () -> shown.filter(it -> !it.badges().isEmpty() || it.staged().isPresent())
                        .map(MatrixCell::spoken));
    }

    Optional<Place> place() {
        return place;
    }

    int column() {
        return column;
    }

    /// @param rowIndex    counted from the top, headings among them
    /// @param columnIndex of the profile, from the left
    void show(ProfileName profile, MatrixRow.Entry entry, MatrixCell cell, int rowIndex, int columnIndex) {
        row = rowIndex;
        column = columnIndex;
        var now = Optional.of(new Place(profile, entry.key()));
        boolean same = shown.filter(cell::equals).isPresent();
        if (same && place.equals(now)) {
            return;
        }
        place = now;
        setAccessibleText(text("secrets.cell.spoken", entry.key(), profile, cell.spoken()));
        if (!same) {
            shown = Optional.of(cell);
            draw(cell);
        }
    }

    /// Of the secret that is shown; empty for everything else.
    Optional<String> fingerprint() {
        return shown.map(MatrixCell::value)
                .filter(CellValue.Masked.class::isInstance)
                .map(it -> ((CellValue.Masked) it).fingerprint());
    }

    /// @param leads    true for the cell that the inspector shows
    /// @param isAmong  true if it is one of several chosen cells
    /// @param pointed the secret whose twins are marked
    void mark(boolean leads, boolean isAmong, Optional<Twin> pointed) {
        if (selected != leads) {
            selected = leads;
            pseudoClassStateChanged(SELECTED, leads);
        }
        if (among != isAmong) {
            among = isAmong;
            pseudoClassStateChanged(AMONG, isAmong);
        }
        boolean isTwin = pointed.filter(it -> it.isTwin(this)).isPresent();
        if (twin != isTwin) {
            twin = isTwin;
            pseudoClassStateChanged(TWIN, isTwin);
        }
    }

    private void draw(MatrixCell cell) {
        fitted = Optional.empty();
        pseudoClassStateChanged(STAGED, cell.staged().isPresent());
        write(Part.MARK, cell.staged().map(ValueCell::glyph).orElse(""));
        boolean removed =
                cell.staged().filter(MatrixCell.Staged.REMOVED::equals).isPresent();
        boolean badged = !cell.badges().isEmpty();
        boolean clear = cell.value() instanceof CellValue.Clear && !removed;
        String words = removed ? text("secrets.staged.removed") : written(cell.value(), badged);
        write(Part.SHORT, clear ? "" : words);
        write(Part.CLEAR, clear ? words : "");
        Optional.ofNullable(parts.get(Part.SHORT)).ifPresent(it -> {
            it.pseudoClassStateChanged(REMOVED, removed);
            it.pseudoClassStateChanged(
                    QUIET, cell.value() instanceof CellValue.Absent || cell.value() instanceof CellValue.Unavailable);
        });
        write(Part.FINGERPRINT, cell.value() instanceof CellValue.Masked masked ? masked.fingerprint() : "");
        write(Part.BADGE, badged ? cell.badges().getFirst().label() : "");
        if (badged && parts.get(Part.BADGE) instanceof Chip chip) {
            chip.say(cell.badges().getFirst().label(), cell.badges().getFirst().tone());
        }
        write(
                Part.MORE,
                cell.badges().size() > 1
                        ? text("secrets.badge.more", cell.badges().size() - 1)
                        : "");
    }

    /// Says the badge in as many words as there is room for; a badge is never cut. Here, since only now are the fonts
    /// known.
    @Override
    protected void layoutChildren() {
        if (parts.get(Part.BADGE) instanceof Chip chip && chip.isVisible() && shown.isPresent()) {
            var room = new Room(shown.get(), getWidth(), chip.getFont());
            if (!fitted.equals(Optional.of(room))) {
                fitted = Optional.of(room);
                Badge badge = room.cell().badges().getFirst();
                chip.setText(badge.label());
                if (wanted() > getWidth()) {
                    chip.setText(badge.shortest());
                }
            }
        }
        super.layoutChildren();
    }

    /// In pixels. Added up here, since the cell's own answer is of the badge that it was laid out with before.
    private double wanted() {
        var managed = getManagedChildren();
        double parts = managed.stream().mapToDouble(part -> part.prefWidth(-1)).sum();
        double gaps = getSpacing() * Math.max(0, managed.size() - 1);
        return snappedLeftInset() + snappedRightInset() + parts + gaps;
    }

    /// What decides how much of a badge is said.
    private record Room(MatrixCell cell, double width, Font font) {}

    private static String written(CellValue value, boolean badged) {
        return switch (value) {
            case CellValue.Masked masked ->
                masked.lines() > 1 ? text("secrets.cell.maskedLines", SecretText.MASK) : SecretText.MASK;
            case CellValue.Clear clear ->
                clear.lines() > 1 ? text("secrets.cell.lines", clear.firstLine()) : clear.firstLine();
            case CellValue.NotText _ -> text("secrets.cell.notText");
            case CellValue.Empty() -> "";
            case CellValue.Absent(), CellValue.Unavailable() -> badged ? "" : text("secrets.cell.none");
        };
    }

    private static String glyph(MatrixCell.Staged staged) {
        return switch (staged) {
            case ADDED -> text("secrets.mark.added");
            case CHANGED -> text("secrets.mark.changed");
            case REMOVED -> text("secrets.mark.removed");
        };
    }

    private void write(Part part, String words) {
        Node node = parts.get(part);
        if (node == null) {
            if (words.isEmpty()) {
                return;
            }
            node = make(part);
            int before = (int)
                    parts.keySet().stream().filter(it -> it.compareTo(part) < 0).count();
            parts.put(part, node);
            getChildren().add(before, node);
        }
        if (node instanceof Text text) {
            text.setText(words);
        } else if (node instanceof Label label) {
            label.setText(words);
        }
        node.setVisible(!words.isEmpty());
        node.setManaged(!words.isEmpty());
    }

    /// Plain texts where nothing need be cut: a label costs several times as much.
    private static Node make(Part part) {
        Node node = switch (part) {
            case MARK, SHORT, FINGERPRINT, MORE -> new Text();
            case CLEAR -> new Label();
            case BADGE -> new Chip("", Tone.NEUTRAL);
        };
        switch (part) {
            case MARK -> node.getStyleClass().add("staged-mark");
            case SHORT, CLEAR -> node.getStyleClass().addAll("value", "mono");
            case FINGERPRINT -> node.getStyleClass().addAll("fingerprint", "mono");
            case BADGE -> {}
            case MORE -> node.getStyleClass().add("more");
        }
        return node;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_INDEX -> row;
            case COLUMN_INDEX -> column + 1;
            case SELECTED -> selected || among;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
