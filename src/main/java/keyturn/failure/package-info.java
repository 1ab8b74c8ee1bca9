/// What can go wrong outside the program. [Failure] is the only checked exception of our own.
@NullMarked
package keyturn.failure;

import org.jspecify.annotations.NullMarked;
