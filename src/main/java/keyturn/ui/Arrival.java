package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import keyturn.app.App;
import keyturn.failure.Failure;
import keyturn.job.Outcome;
import keyturn.ui.job.FxJobs;

/// The ways into a work folder: chosen, handed over or the demo; the start page where none of them led to one.
final class Arrival {

    private final App app;
    private final WindowParts parts;
    private final FxJobs jobs;
    private final LockState locks;
    private final WindowRoom room;
    private final ShownFolder shown;
    private final Departure departure;
    private final Consumer<Path> showLocked;
    private boolean locksWhenOpened;

    /// @param showLocked asks for the passphrase before a work folder is opened
    Arrival(
            App app,
            WindowParts parts,
            FxJobs jobs,
            LockState locks,
            WindowRoom room,
            ShownFolder shown,
            Departure departure,
            Consumer<Path> showLocked) {
        this.app = app;
        this.parts = parts;
        this.jobs = jobs;
        this.locks = locks;
        this.room = room;
        this.shown = shown;
        this.departure = departure;
        this.showLocked = showLocked;
    }

    /// In a work folder, in place of the one that is shown.
    void in(Path folder) {
        Runnable open = () -> {
            shown.expect(folder);
            var backupFolder = parts.preferences().choices().backupFolder();
            jobs.start(Opening.job(app, folder, backupFolder, this::opened));
        };
        Optional<FolderView> left = shown.view();
        if (left.isPresent()) {
            if (shown.root().equals(Optional.of(folder.toAbsolutePath().normalize()))) {
                // Opened once more it would find its own lock, and could only be read.
                left.get().folder().refresh();
            } else {
                departure.toAnother(left.get(), open);
            }
        } else if (locks.asks()) {
            showLocked.accept(folder);
        } else {
            open.run();
        }
    }

    /// A work folder that is being opened is not shown when it has been, but locked.
    ///
    /// @return which one; empty if there is none
    Optional<Path> lock() {
        Optional<Path> arriving = shown.arriving();
        locksWhenOpened = arriving.isPresent();
        return arriving;
    }

    /// Takes what the job [Opening] has given.
    void opened(Outcome<Opening> outcome) {
        boolean locked = locksWhenOpened;
        locksWhenOpened = false;
        switch (outcome) {
            case Outcome.Done(Opening opening)
            when locked -> {
                opening.session().close();
                showLocked.accept(opening.state().snapshot().root());
            }
            case Outcome.Done(Opening opening) -> {
                locks.unlocked();
                shown.show(opening);
            }
            case Outcome.Failed(Failure failure) -> atStart(Optional.of(Notice.of(failure)));
            case Outcome.Cancelled() -> atStart(Optional.empty());
        }
    }

    /// On the start page, unless a work folder is open.
    void atStart(Optional<Notice> trouble) {
        if (!shown.showAgain(trouble)) {
            var start = new StartPage(this::choose, this::inDemo, parts.preferences(), jobs, this::in);
            room.put(start);
            trouble.ifPresent(start::say);
        }
    }

    /// In one that the person picks.
    void choose() {
        parts.files().folder(text("ui.start.open")).ifPresent(this::in);
    }

    /// In a copy of the demo.
    void inDemo() {
        if (shown.view().isEmpty()) {
            room.put(Opening.turning());
        }
        jobs.start(Opening.demo(app, this::in, trouble -> atStart(trouble.map(Notice::of))));
    }
}
