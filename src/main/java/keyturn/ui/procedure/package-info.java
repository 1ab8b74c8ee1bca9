/// The rotation procedure in the window: asking, running, going on with what was left. [Rotator] is the way in.
@NullMarked
package keyturn.ui.procedure;

import org.jspecify.annotations.NullMarked;
