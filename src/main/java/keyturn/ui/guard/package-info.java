/// Keeps secrets off the screen and the clipboard: presentation mode, reveals that end by themselves, copies
/// that are taken back, the lock after idle time. [Guard] is what screens see of it.
@NullMarked
package keyturn.ui.guard;

import org.jspecify.annotations.NullMarked;
