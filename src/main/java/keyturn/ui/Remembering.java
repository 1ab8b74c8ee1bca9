package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import keyturn.app.DemoFolder;
import keyturn.app.Preferences;
import keyturn.app.WindowPlace;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Jobs;
import keyturn.job.Outcome;

/// Remembers for each work folder that it was open, which screen was shown, and where the window stood. A copy of the
/// demo is gone with the program and is not remembered.
final class Remembering {

    private final Stage stage;
    private final Preferences preferences;
    private final Jobs jobs;

    Remembering(Stage stage, Preferences preferences, Jobs jobs) {
        this.stage = stage;
        this.preferences = preferences;
        this.jobs = jobs;
    }

    /// Shows the screen that was shown when this work folder was left; in a new one, what was found there.
    void arrive(FolderView shown, Path folder) {
        Optional<FolderView.Place> left =
                preferences.place(folder).map(WindowPlace::screen).flatMap(FolderView.Place::named);
        boolean first = shown.folder().session().isNew()
                && !shown.folder().state().snapshot().profiles().isEmpty();
        left.or(() -> first ? Optional.of(FolderView.Place.WELCOME) : Optional.empty())
                .ifPresent(shown::go);
        if (DemoFolder.isDemo(folder)) {
            return;
        }
        jobs.start(new Job<>(
                text("ui.job.remembering"),
                _ -> {
                    preferences.opened(folder);
                    return folder;
                },
                outcome -> {
                    if (outcome instanceof Outcome.Failed(Failure failure)) {
                        shown.folder().tell(Notice.of(failure));
                    }
                }));
    }

    /// Whether or not it can be remembered how the window is left, what was asked for goes on.
    ///
    /// @param left what is shown; empty on the start page
    void leave(Optional<FolderView> left, Runnable then) {
        Optional<Path> folder =
                left.map(it -> it.folder().state().snapshot().root()).filter(it -> !DemoFolder.isDemo(it));
        String screen =
                left.flatMap(FolderView::place).map(FolderView.Place::id).orElse("");
        Optional<WindowPlace> place = folder.flatMap(it -> Arrangement.of(stage, preferences.place(it), screen));
        if (folder.isEmpty() || place.isEmpty()) {
            then.run();
            return;
        }
        jobs.start(new Job<>(
                text("ui.job.remembering"),
                _ -> {
                    preferences.remember(folder.get(), place.get());
                    return place;
                },
                _ -> then.run()));
    }
}
