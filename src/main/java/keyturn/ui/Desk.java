package keyturn.ui;

import java.time.Clock;
import keyturn.app.Preferences;
import keyturn.app.Reminders;
import keyturn.job.Jobs;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.Locks;
import keyturn.ui.procedure.Rotator;

/// What every screen works with while one work folder is open.
///
/// @param folder  the work folder: state, edits
/// @param jobs    runs slow work
/// @param go      leads to other places in the window
/// @param dialogs shows sheets over the window
/// @param files   asks for files and folders
/// @param mending carries out what mends a finding
/// @param rotator leads into the rotation procedure
/// @param guard   keeps secrets off the screen and the clipboard
/// @param locks   when the window locks, and what unlocks it
public record Desk(
        OpenFolder folder,
        Jobs jobs,
        Navigator go,
        Dialogs dialogs,
        FilePicker files,
        Mending mending,
        Rotator rotator,
        Theme theme,
        Preferences preferences,
        Reminders reminders,
        Clock clock,
        Guard guard,
        Locks locks) {}
