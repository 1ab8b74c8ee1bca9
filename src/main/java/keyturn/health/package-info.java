/// Findings: what is wrong with a work folder, and what mends it. [Health] is the way in; one rule is one file in
/// `health.rule`.
@NullMarked
package keyturn.health;

import org.jspecify.annotations.NullMarked;
