package keyturn.ui;

import java.time.Clock;
import keyturn.app.Preferences;
import keyturn.app.Reminders;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.Locks;
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
        Incidents incidents) {}
