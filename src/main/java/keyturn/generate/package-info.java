/// Makes secrets: random text, words, UUIDs, key pairs. [Generator] is the way in.
@NullMarked
package keyturn.generate;

import org.jspecify.annotations.NullMarked;
