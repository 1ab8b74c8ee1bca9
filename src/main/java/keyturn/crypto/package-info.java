/// Fingerprints, age, the openssl format. The only door to Bouncy Castle and `javax.crypto`.
@NullMarked
package keyturn.crypto;

import org.jspecify.annotations.NullMarked;
