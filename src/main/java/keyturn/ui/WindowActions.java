package keyturn.ui;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Everything that can be done from anywhere in the window. One list for the keyboard, the menu, the palette
/// and the help.
final class WindowActions {

    /// The window, as its actions see it.
    interface Host {
        /// The open work folder; empty while the start page or a sheet is shown.
        Optional<FolderView> view();

        /// To a screen of the work folder that is shown or being opened.
        void go(Destination place);

        void chooseFolder();

        void showRecent();

        void newWindow();

        void openDemo();

        void showPalette();

        void showKeys();

        void present();

        void lock();

        void closeWindow();

        void quit();
    }

    private final Host host;

    WindowActions(Host host) {
        this.host = host;
    }

    /// Binds the keys. An action that makes no sense at the moment does nothing.
    void bind(Scene scene) {
        all().forEach(group -> group.actions()
                .forEach(action ->
                        action.keys().ifPresent(keys -> scene.getAccelerators().put(keys, action.run()))));
    }

    /// The actions that make sense now, with the names of what undo and redo would do.
    List<WindowAction> possible() {
        return groups().stream().flatMap(group -> group.actions().stream()).toList();
    }

    /// The same, as a menu has them.
    List<ActionGroup> groups() {
        Optional<FolderView> view = host.view();
        if (view.isEmpty()) {
            return List.of(new ActionGroup(text("ui.group.folder"), opening()), help());
        }
        var groups = new ArrayList<>(all());
        List<WindowAction> here = view.get().commands();
        if (!here.isEmpty()) {
            groups.add(groups.size() - 1, new ActionGroup(view.get().title(), here));
        }
        return groups;
    }

    private List<ActionGroup> all() {
        var folder = new ArrayList<>(opening());
        folder.addAll(
                1,
                List.of(
                        WindowAction.of(
                                text("ui.action.refresh"),
                                new KeyCodeCombination(KeyCode.F5),
                                () -> folder(OpenFolder::refresh)),
                        WindowAction.of(text("guard.presentation.action"), controlShift(KeyCode.P), host::present),
                        WindowAction.of(text("ui.action.lock"), control(KeyCode.L), host::lock)));
        return List.of(
                new ActionGroup(text("ui.group.folder"), folder),
                new ActionGroup(text("ui.group.changes"), changes()),
                new ActionGroup(text("ui.group.go"), places()),
                help());
    }

    private List<WindowAction> opening() {
        return List.of(
                WindowAction.of(text("ui.start.open"), control(KeyCode.O), host::chooseFolder),
                WindowAction.of(text("ui.action.recent"), controlShift(KeyCode.O), host::showRecent),
                WindowAction.of(text("ui.action.newWindow"), controlShift(KeyCode.N), host::newWindow),
                WindowAction.of(text("ui.start.demo"), controlShift(KeyCode.E), host::openDemo),
                WindowAction.of(text("ui.action.closeWindow"), control(KeyCode.W), host::closeWindow),
                WindowAction.of(text("ui.action.quit"), control(KeyCode.Q), host::quit));
    }

    private List<WindowAction> changes() {
        return List.of(
                WindowAction.of(text("ui.action.save"), control(KeyCode.S), () -> settled(OpenFolder::save)),
                WindowAction.of(text("ui.action.review"), controlShift(KeyCode.S), () -> view(FolderView::review)),
                WindowAction.of(undoName(), control(KeyCode.Z), () -> folder(OpenFolder::undo)),
                WindowAction.of(redoName(), controlShift(KeyCode.Z), () -> folder(OpenFolder::redo)),
                WindowAction.of(
                        text("ui.action.discard"),
                        controlShift(KeyCode.BACK_SPACE),
                        () -> settled(OpenFolder::discard)));
    }

    private List<WindowAction> places() {
        return List.of(
                going(text("ui.screen.overview"), KeyCode.DIGIT1, new Destination.Overview()),
                going(text("ui.screen.secrets"), KeyCode.DIGIT2, new Destination.Secrets()),
                going(text("ui.screen.rotation"), KeyCode.DIGIT3, new Destination.Rotation()),
                going(text("ui.screen.backups"), KeyCode.DIGIT4, new Destination.Backups(false)),
                going(text("ui.screen.activity"), KeyCode.DIGIT5, new Destination.Activity()),
                going(text("ui.screen.settings"), KeyCode.COMMA, new Destination.Settings()),
                going(text("ui.action.backup"), KeyCode.B, new Destination.Backups(true)),
                going(text("ui.action.welcome"), KeyCode.DIGIT9, new Destination.Welcome()),
                WindowAction.of(text("ui.action.doctor"), controlShift(KeyCode.D), () -> view(FolderView::examine)),
                WindowAction.of(
                        text("ui.action.openRotation"),
                        controlShift(KeyCode.R),
                        () -> view(view -> view.rotator().showLeft())),
                WindowAction.of(
                        text("ui.action.back"),
                        new KeyCodeCombination(KeyCode.LEFT, ALT_DOWN),
                        () -> view(FolderView::back)),
                WindowAction.of(
                        text("ui.action.forward"),
                        new KeyCodeCombination(KeyCode.RIGHT, ALT_DOWN),
                        () -> view(FolderView::forward)));
    }

    private ActionGroup help() {
        return new ActionGroup(
                text("ui.group.help"),
                List.of(
                        WindowAction.of(text("ui.action.palette"), control(KeyCode.K), host::showPalette),
                        WindowAction.of(
                                text("ui.action.menu"),
                                new KeyCodeCombination(KeyCode.F10),
                                () -> view(FolderView::openMenu)),
                        WindowAction.of(text("ui.action.keys"), new KeyCodeCombination(KeyCode.F1), host::showKeys)));
    }

    private WindowAction going(String name, KeyCode key, Destination destination) {
        return WindowAction.of(name, control(key), () -> host.go(destination));
    }

    private void view(Consumer<FolderView> action) {
        host.view().ifPresent(action);
    }

    private void folder(Consumer<OpenFolder> action) {
        view(view -> action.accept(view.folder()));
    }

    /// After what is being typed has been staged.
    private void settled(Consumer<OpenFolder> action) {
        view(FolderView::settle);
        folder(action);
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

    private static KeyCombination controlShift(KeyCode key) {
        return new KeyCodeCombination(key, SHORTCUT_DOWN, SHIFT_DOWN);
    }
}
