/// The rules: one file each, with the words it finds in `health.properties`.
@NullMarked
package keyturn.health.rule;

import org.jspecify.annotations.NullMarked;
