/// The window. [Window] is the way in; one screen is one package below.
@NullMarked
package keyturn.ui;

import org.jspecify.annotations.NullMarked;
