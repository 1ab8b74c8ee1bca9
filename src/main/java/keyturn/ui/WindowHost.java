package keyturn.ui;

import java.util.Optional;

/// What a window's actions see of it. A sheet that is open is finished or closed first.
final class WindowHost implements WindowActions.Host {

    private final Window window;
    private final OpenWindows windows;
    private final WindowActions actions = new WindowActions(this);

    WindowHost(Window window, OpenWindows windows) {
        this.window = window;
        this.windows = windows;
    }

    WindowActions actions() {
        return actions;
    }

    private Dialogs dialogs() {
        return window.parts().dialogs();
    }

    @Override
    public Optional<FolderView> view() {
        return dialogs().showing() ? Optional.empty() : window.folderView();
    }

    @Override
    public void go(Destination place) {
        if (!dialogs().showing()) {
            window.go(place);
        }
    }

    @Override
    public void chooseFolder() {
        window.chooseFolder();
    }

    @Override
    public void showRecent() {
        if (!dialogs().showing()) {
            var preferences = window.parts().preferences();
            dialogs()
                    .show(RecentSheet.build(
                            preferences, window.jobs(), dialogs(), window::openFolder, window::chooseFolder));
        }
    }

    @Override
    public void newWindow() {
        windows.open();
    }

    @Override
    public void openDemo() {
        window.openDemo();
    }

    @Override
    public void showPalette() {
        if (!dialogs().showing()) {
            var recent = window.parts().preferences().recent();
            var entries = PaletteEntries.of(actions.possible(), view(), recent, window::openFolder);
            dialogs().show(new Palette(entries, dialogs()).build());
        }
    }

    @Override
    public void showKeys() {
        if (!dialogs().showing()) {
            dialogs().show(KeysSheet.build(actions.groups(), dialogs()));
        }
    }

    @Override
    public void present() {
        windows.presentation().toggle();
    }

    @Override
    public void lock() {
        window.lock();
    }

    @Override
    public void closeWindow() {
        window.leave(() -> {});
    }

    @Override
    public void quit() {
        windows.quit();
    }
}
