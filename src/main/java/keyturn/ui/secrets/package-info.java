/// The secrets screen: keys by profiles, and everything about the chosen cell.
@NullMarked
package keyturn.ui.secrets;

import org.jspecify.annotations.NullMarked;
