package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import keyturn.ui.part.HoverTip;
import keyturn.ui.part.Icons;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A row of a list or of a text: the number of the line, the mark of what is staged, what the line says, the button
/// that reveals it, and the field in which it is typed.
///
/// It serves one row after the other, in the list and in the text, and keeps its nodes: to make and style them again
/// for every row that comes into sight takes as long as to draw the rest of the window.
final class RowCell extends ListCell<ProfileRow> {

    private static final PseudoClass STAGED = PseudoClass.getPseudoClass("staged");
    private static final PseudoClass TEXT = PseudoClass.getPseudoClass("text");

    private final ProfileViewModel model;
    private final ListEntry inList = new ListEntry();
    private final TextEntry inText = new TextEntry();
    private final Label number = new Label();
    private final Label mark = new Label();
    private final Button reveal = new Button();
    private final BooleanProperty secret = new SimpleBooleanProperty();
    private final HBox content = new HBox();
    private boolean eye;
    private Optional<LineField> field = Optional.empty();

    RowCell(ProfileViewModel model) {
        this.model = model;
        getStyleClass().add("profile-row");
        // As wide as the list, whatever is in it: long values and comments are cut, a long line of a text wraps. Beside
        // a
        // bar that scrolls sideways the list would be laid out without end (its rows take turns in two widths), and the
        // button that reveals would be out of sight.
        setPrefWidth(0);
        number.getStyleClass().addAll("mono", "row-number");
        mark.getStyleClass().addAll("mono", "row-mark");
        reveal.getStyleClass().addAll("flat", "row-reveal");
        reveal.setFocusTraversable(false);
        reveal.visibleProperty().bind(secret.and(hoverProperty().or(selectedProperty())));
        HoverTip.install(reveal, () -> Optional.ofNullable(reveal.getAccessibleText()));
        reveal.setMinWidth(Region.USE_PREF_SIZE);
        reveal.setOnAction(_ -> Optional.ofNullable(getItem()).ifPresent(model::reveal));
        content.setAlignment(Pos.TOP_LEFT);
        content.getStyleClass().add("row-content");
        HBox.setHgrow(inList, Priority.ALWAYS);
        HBox.setHgrow(inText, Priority.ALWAYS);
        content.getChildren().setAll(parts());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content);
        model.revealedProperty().subscribe(_ -> Optional.ofNullable(getItem()).ifPresent(this::show));
        // A profile may have the same rows as a list and as a text.
        model.modeProperty().subscribe(_ -> stays().ifPresent(this::show));
    }

    /// With the lines a long one of a text takes in this width; a labelled control asks only how high one would be.
    @Override
    protected double computePrefHeight(double width) {
        return isEmpty() || width < 0 || model.modeProperty().get() != SecretsMode.TEXT
                ? super.computePrefHeight(width)
                : snappedTopInset()
                        + getGraphic().prefHeight(width - snappedLeftInset() - snappedRightInset())
                        + snappedBottomInset();
    }

    /// Puts a field in the place of the entry.
    void open(LineField opened) {
        field = Optional.of(opened);
        HBox.setHgrow(opened, Priority.ALWAYS);
        content.getChildren().setAll(number, mark, opened);
        opened.requestFocus();
        opened.end();
    }

    @Override
    protected void updateItem(@Nullable ProfileRow row, boolean empty) {
        // A cell is used for another row when the list scrolls: what is typed belongs to the one before.
        Optional<LineField> open = field;
        field = Optional.empty();
        open.ifPresent(it -> it.close(true));
        super.updateItem(row, empty);
        pseudoClassStateChanged(STAGED, row != null && row.staged());
        if (row == null || empty) {
            inList.clear();
            inText.clear();
            content.setVisible(false);
            setAccessibleText("");
        } else {
            show(row);
        }
    }

    /// Shows the row again, without a field.
    void closed() {
        field = Optional.empty();
        Optional.ofNullable(getItem()).ifPresent(this::show);
    }

    private void show(ProfileRow row) {
        if (field.isPresent()) {
            return;
        }
        boolean revealed = model.revealedProperty().get().filter(row::equals).isPresent();
        number.setText(String.valueOf(row.number()));
        mark.setText(row.staged() ? "~" : row.findings().isEmpty() ? "" : "!");
        boolean asText = model.modeProperty().get() == SecretsMode.TEXT;
        pseudoClassStateChanged(TEXT, asText);
        visible(inText, asText);
        visible(inList, !asText);
        RowEntry shown = asText ? inText : inList;
        RowEntry other = asText ? inList : inText;
        other.clear();
        shown.show(row, revealed);
        secret.set(row.secret());
        if (reveal.getGraphic() == null || eye == revealed) {
            eye = !revealed;
            reveal.setGraphic(Icons.of(eye ? Feather.EYE : Feather.EYE_OFF));
            reveal.setAccessibleText(eye ? text("profile.reveal") : text("profile.hide"));
        }
        if (!content.getChildren().equals(parts())) {
            content.getChildren().setAll(parts());
        }
        content.setVisible(true);
        setAccessibleText(spoken(row));
    }

    /// The row, unless the list has another one for this cell by now, and will say so.
    private Optional<ProfileRow> stays() {
        List<ProfileRow> rows = model.rows();
        return Optional.ofNullable(getItem()).filter(it -> getIndex() < rows.size() && it.equals(rows.get(getIndex())));
    }

    private List<Node> parts() {
        return List.of(number, mark, inList, inText, reveal);
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String spoken(ProfileRow row) {
        String comments = String.join(" ", row.comments());
        String found = problems(row).orElse("");
        String staged = row.staged() ? text("profile.row.staged") : "";
        return text("profile.row.spoken", String.valueOf(row.number()), row.masked(), comments, found, staged)
                .strip();
    }

    /// What is wrong with a row, a line each.
    static Optional<String> problems(ProfileRow row) {
        return row.findings().isEmpty()
                ? Optional.empty()
                : Optional.of(row.findings().stream()
                        .map(it -> text("profile.finding", it.sentence(), it.detail()))
                        .collect(Collectors.joining("\n")));
    }
}
