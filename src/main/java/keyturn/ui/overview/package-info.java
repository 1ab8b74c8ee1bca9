/// The state of the work folder in one look. [OverviewScreen] is the way in.
@NullMarked
package keyturn.ui.overview;

import org.jspecify.annotations.NullMarked;
