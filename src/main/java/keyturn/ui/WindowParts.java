package keyturn.ui;

import java.time.Clock;
import keyturn.app.App;
import keyturn.app.Preferences;
import keyturn.app.Reminders;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.Locks;
import keyturn.ui.guard.SecretClipboard;
import keyturn.ui.job.Alarms;
import keyturn.ui.procedure.Incidents;

/// What belongs to the window and outlives the work folder that is open in it.
record WindowParts(
        Dialogs dialogs,
        FilePicker files,
        Theme theme,
        Preferences preferences,
        Reminders reminders,
        Clock clock,
        Guard guard,
        Locks locks,
        Incidents incidents,
        Pace pace) {

    static WindowParts of(App app, Preferences preferences, OpenWindows windows, WindowRoom room, FilePicker files) {
        var alarms = new Alarms(app.clock());
        var clipboard = new SecretClipboard(
                alarms, () -> preferences.choices().security().keepCopied());
        return new WindowParts(
                room.dialogs(),
                files,
                windows.theme(),
                preferences,
                new Reminders(app),
                app.clock(),
                new Guard(windows.presentation(), clipboard, alarms),
                windows.locks(),
                new Incidents(),
                windows.pace());
    }
}
