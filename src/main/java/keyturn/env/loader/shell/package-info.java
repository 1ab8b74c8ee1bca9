/// The shell's language, as far as an env file can use it: words, expansions, and the commands that only set
/// variables. [Shell] is the way in. Nothing here runs a program, opens a file or looks at this machine: what only
/// running would tell is marked as unknown.
///
/// Text is bytes, one char for each (U+0000 to U+00FF).
@NullMarked
package keyturn.env.loader.shell;

import org.jspecify.annotations.NullMarked;
