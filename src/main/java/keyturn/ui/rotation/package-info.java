/// What is due for rotation when. [RotationScreen] is the way in.
@NullMarked
package keyturn.ui.rotation;

import org.jspecify.annotations.NullMarked;
