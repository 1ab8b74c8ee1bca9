/// Wires the services together, and holds an open work folder. [App] is the way in.
@NullMarked
package keyturn.app;

import org.jspecify.annotations.NullMarked;
