package keyturn.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The window's keys. Ctrl is Cmd on a Mac.
final class Shortcuts {

    private final Scene scene;

    Shortcuts(Scene scene) {
        this.scene = scene;
    }

    Shortcuts control(KeyCode key, Runnable action) {
        return put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
    }

    Shortcuts controlShift(KeyCode key, Runnable action) {
        return put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), action);
    }

    Shortcuts plain(KeyCode key, Runnable action) {
        return put(new KeyCodeCombination(key), action);
    }

    private Shortcuts put(KeyCombination keys, Runnable action) {
        scene.getAccelerators().put(keys, action);
        return this;
    }
}
