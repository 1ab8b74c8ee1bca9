/// The first look at a folder: what Keyturn found there, and what it can add, each on its own.
@NullMarked
package keyturn.ui.welcome;

import org.jspecify.annotations.NullMarked;
