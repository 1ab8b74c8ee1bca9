/// Tries whether a server takes the values of a profile: name, port, TLS, login, each a step of its own. Only on
/// request; sends a password to nobody whose certificate is not trusted.
@NullMarked
package keyturn.connect;

import org.jspecify.annotations.NullMarked;
