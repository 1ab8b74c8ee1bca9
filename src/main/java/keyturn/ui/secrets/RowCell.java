package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

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

/// What the rows of a list and of a text have in common: the number of the line, the mark of what is staged, the
/// button that reveals, and the field in which the line is typed.
abstract class RowCell extends ListCell<ProfileRow> {

    private static final PseudoClass STAGED = PseudoClass.getPseudoClass("staged");

    private final ProfileViewModel model;
    private final Label number = new Label();
    private final Label mark = new Label();
    private final Button reveal = new Button();
    private final BooleanProperty secret = new SimpleBooleanProperty();
    private final HBox content = new HBox();
    private Optional<LineField> field = Optional.empty();

    RowCell(ProfileViewModel model) {
        this.model = model;
        getStyleClass().add("profile-row");
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
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        model.revealedProperty().subscribe(_ -> Optional.ofNullable(getItem()).ifPresent(this::show));
    }

    /// The node that shows the entry.
    abstract Node entry(ProfileRow row, boolean revealed);

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
            setGraphic(null);
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
        Node entry = entry(row, revealed);
        HBox.setHgrow(entry, Priority.ALWAYS);
        String words = revealed ? text("profile.hide") : text("profile.reveal");
        secret.set(row.secret());
        reveal.setGraphic(Icons.of(revealed ? Feather.EYE_OFF : Feather.EYE));
        reveal.setAccessibleText(words);
        content.getChildren().setAll(number, mark, entry, reveal);
        setGraphic(content);
        setAccessibleText(spoken(row));
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
