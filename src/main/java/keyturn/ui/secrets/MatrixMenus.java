package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import keyturn.ui.WindowAction;

/// What a right click, or the menu key, opens on the matrix: on a cell what can be done to the chosen ones, on a
/// heading which profiles are shown.
final class MatrixMenus {

    private final SecretsViewModel model;
    private final MatrixTable table;
    private final SecretsCommands commands;
    private final ContextMenu menu = new ContextMenu();

    MatrixMenus(SecretsViewModel model, MatrixTable table, SecretsCommands commands) {
        this.model = model;
        this.table = table;
        this.commands = commands;
        menu.setId("matrix-menu");
        table.setOnContextMenuRequested(this::cells);
        table.header().setOnContextMenuRequested(this::columns);
    }

    private void cells(ContextMenuEvent event) {
        menu.getItems().setAll(items(commands.cells()));
        show(event);
    }

    private void columns(ContextMenuEvent event) {
        table.header()
                .profile(event.getX())
                .ifPresent(profile -> model.selectedProperty()
                        .get()
                        .ifPresent(it -> model.selection().only(new keyturn.work.Ledger.Place(profile, it.key()))));
        menu.getItems().setAll(items(commands.columns()));
        menu.getItems().add(new SeparatorMenuItem());
        for (ProfileColumn column : model.columns().all()) {
            var item = new CheckMenuItem(column.profile().name());
            item.setMnemonicParsing(false);
            item.setSelected(!model.columns().isHidden(column.profile()));
            item.setOnAction(_ -> model.columns().toggle(column.profile()));
            menu.getItems().add(item);
        }
        show(event);
    }

    private void show(ContextMenuEvent event) {
        event.consume();
        menu.show(table, event.getScreenX(), event.getScreenY());
    }

    static List<MenuItem> items(List<WindowAction> actions) {
        return actions.stream().map(MatrixMenus::item).toList();
    }

    private static MenuItem item(WindowAction action) {
        var item = new MenuItem(action.name());
        item.setMnemonicParsing(false);
        // The keys are the table's: an accelerator of the item would work twice.
        Optional.of(action.shownKeys())
                .filter(it -> !it.isEmpty())
                .ifPresent(keys -> item.setText(text("secrets.menu.item", action.name(), keys)));
        item.setOnAction(_ -> action.run().run());
        return item;
    }
}
