package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Tone;
import keyturn.work.Ledger.Place;
import org.jspecify.annotations.Nullable;

/// One value of the matrix: dots and a fingerprint, or clear text; a mark if it is staged; the worst badge, and how
/// many more there are. A setting is edited in place.
final class ValueCell extends TableCell<MatrixRow, MatrixRow> {

    private static final PseudoClass STAGED = PseudoClass.getPseudoClass("staged");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

    private final SecretsViewModel model;
    private final MatrixTable table;
    private final ProfileName profile;
    private final Label mark = new Label();
    private final Label value = new Label();
    private final Label fingerprint = new Label();
    private final Chip badge = new Chip("", Tone.NEUTRAL);
    private final Label more = new Label();
    private final HBox content = new HBox(mark, value, fingerprint, badge, more);
    private @Nullable TextField editor;
    private boolean inSight;

    ValueCell(SecretsViewModel model, MatrixTable table, ProfileName profile) {
        this.model = model;
        this.table = table;
        this.profile = profile;
        content.getStyleClass().add("matrix-value");
        content.setAlignment(Pos.CENTER_LEFT);
        mark.getStyleClass().add("staged-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        value.getStyleClass().add("mono");
        fingerprint.getStyleClass().addAll("fingerprint", "mono");
        fingerprint.setMinWidth(USE_PREF_SIZE);
        badge.setMinWidth(24);
        more.getStyleClass().add("quiet");
        more.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        table.editingProperty().subscribe(_ -> look());
        table.inSightProperty().subscribe(seen -> {
            if (inSight != seen.contains(profile)) {
                inSight = !inSight;
                look();
            }
        });
    }

    @Override
    protected void updateItem(MatrixRow item, boolean empty) {
        super.updateItem(item, empty);
        look();
    }

    private void look() {
        if (!inSight || isEmpty() || !(getItem() instanceof MatrixRow.Entry row)) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            pseudoClassStateChanged(STAGED, false);
            return;
        }
        var place = new Place(profile, row.key());
        MatrixCell cell = model.matrix().cell(row, profile);
        pseudoClassStateChanged(STAGED, cell.staged().isPresent());
        setAccessibleText(text("secrets.cell.spoken", row.key(), profile, cell.spoken()));
        if (table.editingProperty().get().filter(place::equals).isPresent()) {
            edit(place);
            return;
        }
        editor = null;
        draw(cell);
        setGraphic(content);
        setTooltip(cell.badges().isEmpty() && cell.staged().isEmpty() ? null : new Tooltip(cell.spoken()));
    }

    private void draw(MatrixCell cell) {
        show(mark, cell.staged().map(ValueCell::glyph).orElse(""));
        boolean removed =
                cell.staged().filter(MatrixCell.Staged.REMOVED::equals).isPresent();
        value.pseudoClassStateChanged(REMOVED, removed);
        show(fingerprint, cell.value() instanceof CellValue.Masked masked ? masked.fingerprint() : "");
        boolean badged = !cell.badges().isEmpty();
        boolean quiet = cell.value() instanceof CellValue.Absent || cell.value() instanceof CellValue.Unavailable;
        value.pseudoClassStateChanged(QUIET, quiet);
        value.setMinWidth(cell.value() instanceof CellValue.Clear ? 0 : USE_PREF_SIZE);
        show(value, removed ? text("secrets.staged.removed") : written(cell.value(), badged));
        badge.setVisible(badged);
        badge.setManaged(badged);
        if (badged) {
            badge.say(cell.badges().getFirst().label(), cell.badges().getFirst().tone());
        }
        show(
                more,
                cell.badges().size() > 1
                        ? text("secrets.badge.more", cell.badges().size() - 1)
                        : "");
    }

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

    private static void show(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    private void edit(Place place) {
        if (editor != null) {
            return;
        }
        var field = new TextField(model.value(place).map(SecretText::reveal).orElse(""));
        field.setId("cell-editor");
        field.getStyleClass().addAll("cell-editor", "mono");
        field.setAccessibleText(text("secrets.edit.spoken", place.key(), place.profile()));
        field.setOnAction(_ -> finish(place, Optional.of(field.getText())));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                finish(place, Optional.empty());
            }
        });
        // Leaving the field keeps what was typed: it is staged, marked, and can be undone.
        field.focusedProperty().subscribe((was, is) -> {
            if (was
                    && !is
                    && field.getScene() != null
                    && !field.equals(field.getScene().getFocusOwner())) {
                finish(place, Optional.of(field.getText()));
            }
        });
        editor = field;
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    private void finish(Place place, Optional<String> typed) {
        if (editor == null) {
            return;
        }
        editor = null;
        table.editingProperty().set(Optional.empty());
        typed.map(SecretText::of)
                .filter(it -> !model.value(place).equals(Optional.of(it)))
                .ifPresent(it -> model.set(place, it));
        table.requestFocus();
    }
}
