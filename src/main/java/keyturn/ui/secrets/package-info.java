/// Keys by profiles, and everything about the selected one. [SecretsScreen] is the way in.
@NullMarked
package keyturn.ui.secrets;

import org.jspecify.annotations.NullMarked;
