/// Encrypted backups: making, verifying, restoring. [BackupsScreen] is the way in.
@NullMarked
package keyturn.ui.backups;

import org.jspecify.annotations.NullMarked;
