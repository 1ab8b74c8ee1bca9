package keyturn.ui;

import java.util.concurrent.CompletableFuture;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.app.WindowLock;
import keyturn.text.Texts;

/// What is known before there is a toolkit.
///
/// @param preferences what the person has chosen
/// @param lock        what unlocks the windows
public record Beginning(Preferences preferences, WindowLock lock) {

    /// Reads it on another thread, and then makes ready what the first frame needs. Not the work folder, too: that
    /// takes
    /// longer than the toolkit's start, and would keep the second processor from what draws the first frame.
    public static CompletableFuture<Beginning> of(App app) {
        var beginning = CompletableFuture.supplyAsync(() -> read(app));
        // Nobody waits for it: what is not ready in time is made when it is asked for.
        var _ = beginning.thenRunAsync(Ahead::prepare);
        return beginning;
    }

    private static Beginning read(App app) {
        var preferences = Preferences.in(app.configFolder());
        preferences.choices().language().ifPresent(Texts::speak);
        return new Beginning(preferences, WindowLock.of(app));
    }
}
