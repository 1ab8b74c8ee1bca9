/// The activity screen: who did what to which key, and when.
@NullMarked
package keyturn.ui.activity;

import org.jspecify.annotations.NullMarked;
