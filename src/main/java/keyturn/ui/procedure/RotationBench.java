package keyturn.ui.procedure;

import java.time.Clock;
import java.util.concurrent.Executor;
import keyturn.app.RotationProcedure;
import keyturn.job.Jobs;
import keyturn.ui.Dialogs;
import keyturn.ui.FilePicker;
import keyturn.ui.OpenFolder;
import keyturn.ui.guard.Guard;

/// What rotations need of the open work folder and of the window.
///
/// @param window runs what it is given on the window's thread, later
public record RotationBench(
        OpenFolder folder,
        Jobs jobs,
        Executor window,
        Dialogs dialogs,
        FilePicker files,
        Clock clock,
        Guard guard,
        Incidents incidents) {

    RotationProcedure procedure() {
        return folder.session().rotation();
    }
}
