/// The way in: [Main] opens the window or runs the command line.
@NullMarked
package keyturn;

import org.jspecify.annotations.NullMarked;
