/// What a rotation does outside: programs, requests, connections; all without a shell, within a time, and with
/// values taken out of what comes back.
@NullMarked
package keyturn.rotate.effect;

import org.jspecify.annotations.NullMarked;
