/// How hard a secret is to guess, in bits, and why. [StrengthMeter] is the way in.
@NullMarked
package keyturn.strength;

import org.jspecify.annotations.NullMarked;
