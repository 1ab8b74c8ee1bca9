/// Runs another program in the place of this one, with an environment of bytes.
@NullMarked
package keyturn.exec;

import org.jspecify.annotations.NullMarked;
