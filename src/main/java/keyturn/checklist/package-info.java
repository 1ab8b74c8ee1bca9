/// The deployment checklist of the guide, each point with what proves it. [Checklist] is the way in.
@NullMarked
package keyturn.checklist;

import org.jspecify.annotations.NullMarked;
