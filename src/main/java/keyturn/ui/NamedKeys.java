package keyturn.ui;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys with a name of ours: JavaFX calls them `Ctrl+O` in every language.
final class NamedKeys extends KeyCombination {

    private final KeyCombination keys;
    private final String name;

    NamedKeys(KeyCombination keys, String name) {
        this.keys = keys;
        this.name = name;
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return name;
    }
}
