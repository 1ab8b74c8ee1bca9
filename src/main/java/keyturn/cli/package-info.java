/// The command line. [Cli] is the way in; one command is one file.
@NullMarked
package keyturn.cli;

import org.jspecify.annotations.NullMarked;
