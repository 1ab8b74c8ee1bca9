/// What git knows of the work folder's files: tracked, ignored, untracked. Asks the git command.
@NullMarked
package keyturn.git;

import org.jspecify.annotations.NullMarked;
