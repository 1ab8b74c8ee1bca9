package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import keyturn.ui.part.Icons;
import org.kordamp.ikonli.feather.Feather;

/// The menu at the right end of the header, for those who look: every action that makes sense now, in groups. Made
/// when it is opened, so it costs nothing before.
final class WindowMenu extends Button {

    private final Supplier<List<ActionGroup>> groups;
    private final ContextMenu menu = new ContextMenu();

    /// @param groups asked each time that the menu is opened
    WindowMenu(Supplier<List<ActionGroup>> groups) {
        super(null, Icons.of(Feather.MENU));
        this.groups = groups;
        setId("menu");
        menu.setId("window-menu");
        setAccessibleText(text("ui.menu"));
        setAccessibleHelp(text("ui.menu.help"));
        getStyleClass().add("window-menu");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> open());
    }

    void open() {
        menu.getItems().setAll(groups.get().stream().map(WindowMenu::menu).toList());
        menu.show(this, Side.BOTTOM, 0, 0);
        menu.getSkin().getNode().requestFocus();
    }

    private static Menu menu(ActionGroup group) {
        var menu = new Menu(group.name());
        for (WindowAction action : group.actions()) {
            var item = new MenuItem(action.name());
            item.setMnemonicParsing(false);
            // Shown beside the name; a context menu that is no control's own binds no keys.
            action.keys().ifPresent(keys -> item.setAccelerator(new NamedKeys(keys, action.shownKeys())));
            item.setOnAction(_ -> action.run().run());
            menu.getItems().add(item);
        }
        return menu;
    }
}
