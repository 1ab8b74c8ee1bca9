/// Due dates reach people who have no window open: what there is to tell, what was told, and the systemd user timer
/// that does it every day.
@NullMarked
package keyturn.remind;

import org.jspecify.annotations.NullMarked;
