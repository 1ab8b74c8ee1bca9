package keyturn.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A look at everything that a person is likely to look at first. The build takes it, so that what the virtual machine
/// has to load for it is in the cache that it records.
final class Tour {

    /// In frames.
    private static final int LOOK = 6;

    private final Window window;
    private final Deque<FolderView.Place> places = new ArrayDeque<>(List.of(FolderView.Place.values()));
    private final Runnable then;

    private Tour(Window window, Runnable then) {
        this.window = window;
        this.then = then;
    }

    /// Waits until the work folder is shown and all that is made ahead has been, then goes from screen to screen.
    ///
    /// @param then called at the end
    static void of(Window window, Runnable then) {
        new Tour(window, then).await();
    }

    private void await() {
        boolean made = window.folderView().filter(it -> !it.isMaking()).isPresent();
        Pulses.after(LOOK, made ? this::next : this::await);
    }

    private void next() {
        if (places.isEmpty()) {
            window.showPalette();
            Pulses.after(LOOK, then);
        } else {
            window.folderView().orElseThrow().show(places.remove());
            Pulses.after(LOOK, this::next);
        }
    }
}
