package keyturn.ui.guard;

import keyturn.app.WindowLock;
import keyturn.desktop.LogIn;

/// What locks and unlocks the windows of the program.
///
/// @param passphrase which ways unlock them, and the passphrase
/// @param logIn      the desktop's own, if that is one of the ways
/// @param screen     locks them with the desktop's screen
public record Locks(WindowLock passphrase, LogIn logIn, ScreenWatch screen) {}
