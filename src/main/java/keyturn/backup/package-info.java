/// Encrypted copies of profiles: make, list, verify, restore. [Backups] is the way in.
@NullMarked
package keyturn.backup;

import org.jspecify.annotations.NullMarked;
