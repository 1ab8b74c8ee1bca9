/// The sheets that take values out of a profile and into one.
@NullMarked
package keyturn.ui.exchange;

import org.jspecify.annotations.NullMarked;
