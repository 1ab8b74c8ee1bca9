package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// Offers the states below the filter field while `is:` is typed.
final class StateWords {

    private final TextField field;
    private final SecretsViewModel model;
    private final ContextMenu menu = new ContextMenu();

    StateWords(TextField field, SecretsViewModel model) {
        this.field = field;
        this.model = model;
        menu.setId("filter-words");
        menu.setAutoFix(true);
        field.textProperty().subscribe(this::look);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                menu.hide();
            }
        });
    }

    private void look(String typed) {
        List<KeyFilter> offered = offered(typed);
        if (offered.isEmpty() || !field.isFocused()) {
            menu.hide();
            return;
        }
        menu.getItems().setAll(offered.stream().map(this::item).toList());
        if (!menu.isShowing()) {
            menu.show(field, Side.BOTTOM, 0, 2);
        }
    }

    /// Nothing for a word that is complete.
    static List<KeyFilter> offered(String typed) {
        String last = last(typed).toLowerCase(Locale.ROOT);
        if (!last.startsWith(KeyQuery.IS)) {
            return List.of();
        }
        String begun = last.substring(KeyQuery.IS.length());
        return Stream.of(KeyFilter.values())
                .filter(it -> it.isCalled(begun) && !it.word().equals(begun))
                .toList();
    }

    private MenuItem item(KeyFilter filter) {
        var item = new MenuItem(text(
                "secrets.filter.item",
                KeyQuery.IS + filter.word(),
                filter.label(model.matrix().count(filter))));
        item.setOnAction(_ -> {
            String typed = field.getText();
            field.setText(typed.substring(0, typed.length() - last(typed).length()) + KeyQuery.IS + filter.word());
            field.end();
        });
        return item;
    }

    private static String last(String typed) {
        return typed.substring(typed.lastIndexOf(' ') + 1);
    }
}
