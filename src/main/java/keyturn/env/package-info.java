/// The .env document: keys, lines, values, and edits that keep every other byte as it was.
///
/// [EnvDocument] is the way in; [Spelling] decides how a value is written.
@NullMarked
package keyturn.env;

import org.jspecify.annotations.NullMarked;
