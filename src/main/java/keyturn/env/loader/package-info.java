/// How each program reads an env file: the values that it would hand to a service, byte for byte.
///
/// [Loaders] lists them; each is one file with its rules. Facts are measurements of the real programs, versions
/// named in [LoaderFacts]. Nothing here ever runs a command or touches a file.
@NullMarked
package keyturn.env.loader;

import org.jspecify.annotations.NullMarked;
