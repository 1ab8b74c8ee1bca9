/// The person's desktop session: its message bus (D-Bus), its notifications, its user services.
@NullMarked
package keyturn.desktop;

import org.jspecify.annotations.NullMarked;
