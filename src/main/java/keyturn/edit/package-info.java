/// One edit model of all profiles: staged changes, undo and redo, saving.
@NullMarked
package keyturn.edit;

import org.jspecify.annotations.NullMarked;
