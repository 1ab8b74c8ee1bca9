/// Files that hold secrets: whole saves through links, owner-only modes, locks.
@NullMarked
package keyturn.file;

import org.jspecify.annotations.NullMarked;
