/// Which programs load the profiles of a work folder, found out from the files of the project. [LoadersInUse] is the
/// way in; one kind of file is one [Clue].
@NullMarked
package keyturn.usage;

import org.jspecify.annotations.NullMarked;
