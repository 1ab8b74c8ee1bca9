/// What a person can choose. [SettingsScreen] is the way in.
@NullMarked
package keyturn.ui.settings;

import org.jspecify.annotations.NullMarked;
