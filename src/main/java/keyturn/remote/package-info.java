/// What every store outside the work folder can do, and what came of it for each key.
@NullMarked
package keyturn.remote;

import org.jspecify.annotations.NullMarked;
