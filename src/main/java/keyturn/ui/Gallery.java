package keyturn.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import keyturn.app.WindowLock;
import keyturn.file.FolderLock;
import keyturn.work.StateFolder;
import org.jspecify.annotations.Nullable;

/// Everything that a window can show, one thing after another. The pictures are drawn from it and the tests of
/// all screens look at it, so a new screen ([FolderView.Place]), and a new sheet that its screen names among
/// its [Screen#openers()], is in both.
///
/// For any thread but the window's own.
final class Gallery {

    /// What is done with each thing while it is shown.
    @FunctionalInterface
    interface Visitor {

        /// On the gallery's thread.
        ///
        /// @param name lower case with dashes: `secrets`, `secrets-add-key`
        void see(String name) throws Exception;
    }

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LOOK_MILLIS = 20;
    private static final int QUIET_LOOKS = 3;

    private final Window window;
    private final Predicate<String> wanted;
    private final boolean copy;

    /// @param wanted by name; what is not wanted is not opened
    /// @param copy   true if the work folder is a copy for this purpose, so that its files may be changed
    Gallery(Window window, Predicate<String> wanted, boolean copy) {
        this.window = window;
        this.wanted = wanted;
        this.copy = copy;
    }

    /// Shows the start page, then everything of a work folder, then folders with little in them.
    ///
    /// @param workFolder opened for writing, but no profile is changed unless it is a copy
    void walk(Path workFolder, Visitor visitor) throws Exception {
        if (wanted.test("start")) {
            visitor.see("start");
        }
        open("first-frame", () -> window.showFirstFrame(workFolder), visitor);
        open("waiting", () -> window.expect(workFolder), visitor);
        var view = open(workFolder);
        for (var place : FolderView.Place.values()) {
            walk(view, place, visitor);
        }
        key(KeyCode.K, "palette", visitor);
        key(KeyCode.K, "palette-typed", visitor);
        key(KeyCode.K, "palette-nothing", visitor);
        key(KeyCode.F1, "keyboard", visitor);
        open("recent-none", window::showRecent, visitor);
        window.parts().preferences().opened(Path.of("/srv/timetable"));
        window.parts().preferences().opened(workFolder);
        open("recent", window::showRecent, visitor);
        staged(view, visitor);
        states(view, visitor);
        if (copy && wanted.test("clashes")) {
            clashes(view, visitor);
        }
        open("locked", () -> window.showLocked(workFolder), visitor);
        open("locked-passphrase", () -> window.showLocked(workFolder, new WindowLock.Ways(true, false)), visitor);
        open("locked-log-in", () -> window.showLocked(workFolder, new WindowLock.Ways(false, true)), visitor);
        open("locked-either", () -> window.showLocked(workFolder, new WindowLock.Ways(true, true)), visitor);
        if (copy && wanted.test("gone")) {
            gone(workFolder, visitor);
        }
        if (copy && wanted.test("read-only")) {
            readOnly(workFolder, StateFolder.of(view.folder().session().folder()), visitor);
        }
        if (copy) {
            little("empty", SampleFolders.empty(workFolder), visitor);
            little("calm", SampleFolders.calm(workFolder), visitor);
        }
    }

    private FolderView open(Path workFolder) throws InterruptedException {
        onWindowThread(() -> {
            window.openFolder(workFolder);
            return window;
        });
        settle();
        return onWindowThread(() -> window.folderView().orElseThrow());
    }

    /// What a window shows whose work folder is not there any more.
    private void gone(Path workFolder, Visitor visitor) throws Exception {
        var view = open(workFolder);
        Path away = workFolder.resolveSibling(workFolder.getFileName() + "-away");
        Files.move(workFolder, away);
        try {
            open("gone", view.folder()::refresh, visitor);
        } finally {
            Files.move(away, workFolder);
        }
    }

    /// What a window shows while another one writes in the same folder.
    private void readOnly(Path workFolder, StateFolder state, Visitor visitor) throws Exception {
        onWindowThread(() -> {
            window.showLocked(workFolder);
            return window;
        });
        settle();
        try (var _ = FolderLock.acquire(state.path(), FolderLock.Holder.WINDOW, Duration.ZERO)) {
            var view = open(workFolder);
            onWindowThread(() -> view.show(FolderView.Place.SECRETS));
            settle();
            visitor.see("read-only");
        }
    }

    /// The screens of a folder in which there is little to show.
    private void little(String name, Path folder, Visitor visitor) throws Exception {
        var names = new TreeMap<FolderView.Place, String>();
        for (var place : FolderView.Place.values()) {
            names.put(place, name + "-" + place.id());
        }
        names.values().removeIf(wanted.negate());
        if (names.isEmpty()) {
            return;
        }
        onWindowThread(() -> {
            window.showLocked(folder);
            return window;
        });
        var view = open(folder);
        for (var each : names.entrySet()) {
            onWindowThread(() -> view.show(each.getKey()));
            settle();
            visitor.see(each.getValue());
        }
    }

    /// What a window shows for a while, whatever screen it is on: menus, what is copied, a filter without hits.
    private void states(FolderView view, Visitor visitor) throws Exception {
        for (var state : GalleryState.of(window, view)) {
            if (!wanted.test(state.name())) {
                continue;
            }
            open(state.name(), state.begin(), visitor);
            onWindowThread(() -> {
                state.end().run();
                return state;
            });
        }
    }

    private void clashes(FolderView view, Visitor visitor) throws Exception {
        var edit = onWindowThread(() -> SampleEdit.stage(view.folder()));
        if (edit.isPresent()) {
            Callable<Path> bringBack = edit.get().changeOnDisk();
            open("clashes", view.folder()::refresh, name -> {
                onWindowThread(() -> {
                    view.decide();
                    return name;
                });
                settle();
                visitor.see(name);
            });
            // The next walk begins with the same files.
            onWindowThread(() -> {
                window.showLocked(view.folder().state().snapshot().root());
                return window;
            });
            settle();
            bringBack.call();
        }
    }

    /// What only an edit brings: nothing of it is saved or kept.
    private void staged(FolderView view, Visitor visitor) throws Exception {
        var edit = onWindowThread(() -> SampleEdit.stage(view.folder()));
        if (edit.isPresent()) {
            var sample = edit.get();
            open(
                    "secrets-staged",
                    () -> {
                        // Leads to the matrix, whatever was shown before.
                        view.go(Destination.Secrets.only(Destination.SecretsFilter.MISSING));
                        view.go(Destination.Secrets.at(sample.profile().name(), sample.key()));
                    },
                    visitor);
        }
        for (var opener : new TreeMap<>(onWindowThread(view::openers)).entrySet()) {
            open(opener.getKey(), opener.getValue(), visitor);
        }
    }

    private void walk(FolderView view, FolderView.Place place, Visitor visitor) throws Exception {
        var name = place.id();
        var screen = onWindowThread(() -> view.show(place));
        settle();
        if (wanted.test(name)) {
            visitor.see(name);
        }
        var openers = new TreeMap<>(onWindowThread(screen::openers));
        for (var opener : openers.entrySet()) {
            open(name + "-" + opener.getKey(), opener.getValue(), visitor);
        }
    }

    private void open(String name, Runnable opener, Visitor visitor) throws Exception {
        if (!wanted.test(name)) {
            return;
        }
        onWindowThread(() -> {
            opener.run();
            return name;
        });
        settle();
        fillIn(name);
        settle();
        visitor.see(name);
        close();
    }

    /// What a key of the window opens.
    private void key(KeyCode key, String name, Visitor visitor) throws Exception {
        var actions = new ArrayList<Runnable>();
        // A copy, since a sheet's buttons bind keys of their own.
        Map.copyOf(window.scene().getAccelerators()).forEach((keys, action) -> {
            if (keys instanceof KeyCodeCombination bound && bound.getCode() == key) {
                actions.add(action);
            }
        });
        open(name, () -> List.copyOf(actions).forEach(Runnable::run), visitor);
    }

    /// Whatever has been opened.
    private void close() throws InterruptedException {
        onWindowThread(() -> {
            LockState.hidePopups();
            while (window.parts().dialogs().showing()) {
                window.parts().dialogs().close();
            }
            return window;
        });
    }

    /// What a person would have typed into a dialog by the time it is worth a picture.
    private void fillIn(String dialog) throws InterruptedException {
        onWindowThread(() -> {
            var root = window.scene().getRoot();
            switch (dialog) {
                case "palette-typed" -> type(root.lookup("#palette-field"), "jwt");
                case "palette-nothing" -> type(root.lookup("#palette-field"), "no such thing");
                case "secrets-add-key" -> type(root.lookup("#add-name"), "PAYMENT_API_KEY");
                case "backups-restore" -> {
                    type(root.lookup("#passphrase"), SampleBackups.PASSPHRASE);
                    if (root.lookup("#restore-open") instanceof ButtonBase open) {
                        open.fire();
                    }
                }
                default -> {}
            }
            return root;
        });
    }

    private static void type(@Nullable Node field, String words) {
        if (field instanceof TextInputControl input) {
            input.setText(words);
        }
    }

    /// Waits until no job runs and what came of them has been laid out.
    void settle() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        int quiet = 0;
        while (quiet < QUIET_LOOKS && System.nanoTime() < end) {
            Thread.sleep(LOOK_MILLIS);
            boolean last = quiet == QUIET_LOOKS - 1;
            boolean idle = onWindowThread(() -> {
                if (last) {
                    // Goes over every node of the window, so not at each look.
                    window.scene().getRoot().applyCss();
                    window.scene().getRoot().layout();
                }
                return window.jobs().running().isEmpty()
                        && window.folderView().filter(FolderView::isMaking).isEmpty();
            });
            quiet = idle ? quiet + 1 : 0;
        }
    }

    /// Does something on the window's thread and waits for it.
    static <T> T onWindowThread(Callable<T> work) throws InterruptedException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException mistake) {
            throw new IllegalStateException("drawing failed", mistake.getCause());
        }
    }
}
