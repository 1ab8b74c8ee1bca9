package keyturn.ui;

import java.time.Clock;
import keyturn.app.Preferences;
import keyturn.job.Jobs;

/// What every screen works with while one work folder is open.
///
/// @param folder  the work folder: state, edits
/// @param jobs    runs slow work
/// @param go      leads to other places in the window
/// @param dialogs shows sheets over the window
/// @param files   asks for files and folders
/// @param mending carries out what mends a finding
public record Desk(
        OpenFolder folder,
        Jobs jobs,
        Navigator go,
        Dialogs dialogs,
        FilePicker files,
        Mending mending,
        Theme theme,
        Preferences preferences,
        Clock clock) {}
