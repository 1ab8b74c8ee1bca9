/// One program for all windows of a person on a desktop: a second start hands its work folder to the first.
@NullMarked
package keyturn.instance;

import org.jspecify.annotations.NullMarked;
