/// Every sentence that a person reads, from resource bundles. [Texts] is the way in.
@NullMarked
package keyturn.text;

import org.jspecify.annotations.NullMarked;
