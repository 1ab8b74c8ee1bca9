package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import keyturn.env.ProfileName;
import keyturn.ui.WindowAction;

/// The rows of one profile, as a list or as a text. What is selected is the view-model's; the list shows it.
final class ProfileList extends ListView<ProfileRow> {

    private final ProfileViewModel model;
    private boolean following;
    private Optional<LineField> field = Optional.empty();

    ProfileList(ProfileViewModel model) {
        super(model.rows());
        this.model = model;
        setId("profile-rows");
        getStyleClass().add("profile-rows");
        setPlaceholder(new Label(text("profile.nothing")));
        setCellFactory(_ -> new RowCell(model));
        model.profileProperty()
                .subscribe(it -> setAccessibleText(
                        text("profile.spoken", it.map(ProfileName::name).orElse(""))));
        model.selectedProperty().subscribe(_ -> follow());
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && !following) {
                model.select(row);
            }
        });
        // After the list has taken its rows over, and has lost the selection with the old ones.
        model.rows().addListener((ListChangeListener<ProfileRow>) _ -> follow());
    }

    /// What can be done with a row: by keyboard, by the menu of the row, and the first by a double click.
    void offer(List<WindowAction> actions) {
        new RowDragging(this, model::move);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextInputControl) {
                return;
            }
            actions.stream()
                    .filter(it -> it.keys().filter(keys -> keys.match(event)).isPresent())
                    .findFirst()
                    .ifPresent(it -> {
                        event.consume();
                        it.run().run();
                    });
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                actions.getFirst().run().run();
            }
        });
        var menu = new ContextMenu();
        menu.getItems().setAll(MatrixMenus.items(actions));
        setContextMenu(menu);
    }

    /// Lets the person type the selected line in its row.
    void type() {
        model.selectedProperty().get().ifPresent(row -> {
            Optional<String> content = model.editable(row);
            if (content.isEmpty()) {
                model.refuseTyping();
            } else if (model.mayType(row)) {
                model.typing(row);
                cell(row).ifPresent(cell -> open(cell, row, content.get()));
            }
        });
    }

    private void open(RowCell cell, ProfileRow row, String content) {
        closeField();
        var opened = new LineField(content, model.guard(), typed -> model.replace(row, typed), () -> {
            cell.closed();
            requestFocus();
        });
        field = Optional.of(opened);
        cell.open(opened);
    }

    /// Stages what was typed, if a line is being typed.
    void closeField() {
        field.ifPresent(it -> it.close(true));
        field = Optional.empty();
    }

    private Optional<RowCell> cell(ProfileRow row) {
        scrollIntoView(model.index());
        layout();
        return lookupAll(".profile-row").stream()
                .filter(RowCell.class::isInstance)
                .map(RowCell.class::cast)
                .filter(it -> row.equals(it.getItem()))
                .findFirst();
    }

    private void follow() {
        int index = model.index();
        if (index == getSelectionModel().getSelectedIndex()) {
            return;
        }
        following = true;
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().clearAndSelect(index);
            getFocusModel().focus(index);
            scrollIntoView(index);
        }
        following = false;
    }

    /// Scrolls no more than it must.
    private void scrollIntoView(int index) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() instanceof ListCell<?> first
                && flow.getLastVisibleCell() instanceof ListCell<?> last) {
            int seen = last.getIndex() - first.getIndex();
            if (index <= first.getIndex()) {
                scrollTo(Math.max(0, index - 1));
            } else if (index >= last.getIndex()) {
                scrollTo(Math.max(0, index - seen + 2));
            }
        } else {
            scrollTo(Math.max(0, index));
        }
    }
}
