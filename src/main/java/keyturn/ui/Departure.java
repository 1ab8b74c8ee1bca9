package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import keyturn.ui.job.FxJobs;
import keyturn.ui.job.RunningJob;
import keyturn.ui.part.Tone;
import keyturn.ui.procedure.Rotator;

/// The ways out of an open work folder: to another one, behind the lock, or out of the window. Nothing staged is lost
/// on any of them.
final class Departure {

    private final ShownFolder shown;
    private final Dialogs dialogs;
    private final FxJobs jobs;
    private final Remembering remembering;
    private final UnderWay underWay;
    /// How often the way out has been asked for while something runs.
    private int pressed;

    Departure(ShownFolder shown, Dialogs dialogs, FxJobs jobs, Remembering remembering) {
        this.shown = shown;
        this.dialogs = dialogs;
        this.jobs = jobs;
        this.remembering = remembering;
        underWay = new UnderWay(dialogs);
    }

    /// To another work folder; asks first if a rotation runs.
    void toAnother(FolderView left, Runnable open) {
        underWay.ask(left.rotator(), () -> leave(left, open));
    }

    private void leave(FolderView left, Runnable open) {
        left.settle();
        OpenFolder leaving = left.folder();
        boolean staged = leaving.stagedProperty().get() > 0;
        Runnable next = () -> remembering.leave(shown.view(), open);
        left.rotator().stop(() -> {
            if (staged) {
                Locking.keep(leaving, jobs, next);
            } else {
                next.run();
            }
        });
    }

    /// Out of the window; asks first if a rotation runs, or something is not saved. Other work, a backup say, is
    /// finished before; who asks a second time has it stopped, and a third time does not wait for that either.
    ///
    /// @param close closes the window
    void out(Runnable close) {
        Optional<FolderView> view = shown.view();
        boolean asksItself =
                view.filter(it -> it.rotator().underWay().isEmpty()).isEmpty();
        if (jobs.running().isEmpty() || asksItself || pressed > 1) {
            pressed = 0;
            outNow(close);
        } else if (pressed == 1) {
            pressed++;
            jobs.running().forEach(RunningJob::stop);
        } else {
            pressed++;
            String titles = jobs.running().stream().map(RunningJob::title).collect(Collectors.joining(", "));
            view.get().folder().tell(Notice.of(Tone.ACCENT, text("ui.departure.waits", titles)));
            jobs.whenQuiet(() -> {
                if (pressed > 0) {
                    pressed = 0;
                    out(close);
                }
            });
        }
    }

    private void outNow(Runnable close) {
        Runnable end = () -> remembering.leave(shown.view(), close);
        shown.view().ifPresentOrElse(view -> underWay.ask(view.rotator(), () -> out(view, end)), end);
    }

    private void out(FolderView view, Runnable end) {
        closeSheets();
        view.settle();
        OpenFolder folder = view.folder();
        Rotator rotator = view.rotator();
        // What is under way can be resumed at the next start.
        Runnable keep = () -> rotator.stop(() -> Locking.keep(folder, jobs, end));
        if (folder.stagedProperty().get() == 0) {
            keep.run(); // what was kept before has been saved or dropped
        } else {
            Unsaved.ask(dialogs, folder, keep, () -> {
                folder.discard();
                keep.run();
            });
        }
    }

    /// Behind the lock.
    ///
    /// @param lock forgets every value, and stands for the work folder
    void behindLock(FolderView view, Consumer<Path> lock) {
        closeSheets();
        LockState.hidePopups();
        view.settle();
        Path locked = view.folder().state().snapshot().root();
        OpenFolder folder = view.folder();
        view.rotator()
                .stop(() ->
                        Locking.keep(folder, jobs, () -> remembering.leave(shown.view(), () -> lock.accept(locked))));
    }

    private void closeSheets() {
        while (dialogs.showing()) {
            dialogs.close();
        }
    }
}
