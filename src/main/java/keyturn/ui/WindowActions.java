package keyturn.ui;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Everything that can be done from anywhere in the window. One list for the keyboard, the palette and the help.
final class WindowActions {

    /// The window, as its actions see it.
    interface Host {
        /// The open work folder; empty while the start page is shown.
        Optional<FolderView> view();

        void chooseFolder();

        void openDemo();

        void showPalette();

        void showKeys();

        void lock();

        void quit();
    }

    private final Host host;

    WindowActions(Host host) {
        this.host = host;
    }

    /// Binds the keys. An action that makes no sense at the moment does nothing.
    void bind(Scene scene) {
        all().forEach(action ->
                action.keys().ifPresent(keys -> scene.getAccelerators().put(keys, action.run())));
    }

    /// The actions that make sense now, with the names of what undo and redo would do.
    List<WindowAction> possible() {
        return host.view()
                .map(view ->
                        Stream.concat(all().stream(), view.commands().stream()).toList())
                .orElseGet(this::always);
    }

    private List<WindowAction> all() {
        var all = new ArrayList<WindowAction>();
        all.add(going(text("ui.screen.overview"), KeyCode.DIGIT1, new Destination.Overview()));
        all.add(going(text("ui.screen.secrets"), KeyCode.DIGIT2, new Destination.Secrets()));
        all.add(going(text("ui.screen.rotation"), KeyCode.DIGIT3, new Destination.Rotation()));
        all.add(going(text("ui.screen.backups"), KeyCode.DIGIT4, new Destination.Backups(false)));
        all.add(going(text("ui.screen.activity"), KeyCode.DIGIT5, new Destination.Activity()));
        all.add(going(text("ui.screen.settings"), KeyCode.COMMA, new Destination.Settings()));
        all.add(going(text("ui.action.backup"), KeyCode.B, new Destination.Backups(true)));
        all.add(WindowAction.of(
                text("ui.action.back"),
                new KeyCodeCombination(KeyCode.LEFT, ALT_DOWN),
                () -> host.view().ifPresent(FolderView::back)));
        all.add(WindowAction.of(
                text("ui.action.forward"),
                new KeyCodeCombination(KeyCode.RIGHT, ALT_DOWN),
                () -> host.view().ifPresent(FolderView::forward)));
        all.add(WindowAction.of(text("ui.action.save"), control(KeyCode.S), () -> folder(OpenFolder::save)));
        all.add(WindowAction.of(undoName(), control(KeyCode.Z), () -> folder(OpenFolder::undo)));
        all.add(WindowAction.of(
                redoName(),
                new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN),
                () -> folder(OpenFolder::redo)));
        all.add(WindowAction.unbound(text("ui.action.discard"), () -> folder(OpenFolder::discard)));
        all.add(WindowAction.of(
                text("ui.action.refresh"), new KeyCodeCombination(KeyCode.F5), () -> folder(OpenFolder::refresh)));
        all.add(WindowAction.unbound(
                text("ui.action.openRotation"),
                () -> host.view().ifPresent(view -> view.rotator().showLeft())));
        all.add(WindowAction.of(text("ui.action.lock"), control(KeyCode.L), host::lock));
        all.addAll(always());
        return all;
    }

    private List<WindowAction> always() {
        return List.of(
                WindowAction.of(text("ui.start.open"), control(KeyCode.O), host::chooseFolder),
                WindowAction.unbound(text("ui.start.demo"), host::openDemo),
                WindowAction.of(text("ui.action.palette"), control(KeyCode.K), host::showPalette),
                WindowAction.of(text("ui.action.keys"), new KeyCodeCombination(KeyCode.F1), host::showKeys),
                WindowAction.of(text("ui.action.quit"), control(KeyCode.Q), host::quit));
    }

    private WindowAction going(String name, KeyCode key, Destination destination) {
        return WindowAction.of(name, control(key), () -> host.view().ifPresent(view -> view.go(destination)));
    }

    private void folder(Consumer<OpenFolder> action) {
        host.view().ifPresent(view -> action.accept(view.folder()));
    }

    private String undoName() {
        return host.view()
                .flatMap(view -> view.folder().undoNameProperty().get())
                .map(step -> text("ui.action.undoOf", step))
                .orElse(text("ui.action.undo"));
    }

    private String redoName() {
        return host.view()
                .flatMap(view -> view.folder().redoNameProperty().get())
                .map(step -> text("ui.action.redoOf", step))
                .orElse(text("ui.action.redo"));
    }

    /// Ctrl, or Cmd on a Mac.
    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, SHORTCUT_DOWN);
    }
}
