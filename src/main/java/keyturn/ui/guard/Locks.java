package keyturn.ui.guard;

import keyturn.app.WindowLock;

/// What locks and unlocks the windows of the program.
///
/// @param passphrase what unlocks them
/// @param screen     locks them with the desktop's screen
public record Locks(WindowLock passphrase, ScreenWatch screen) {}
