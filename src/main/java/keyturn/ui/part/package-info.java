/// Controls that several screens share. They know nothing of screens, and have no colours: style classes only.
@NullMarked
package keyturn.ui.part;

import org.jspecify.annotations.NullMarked;
