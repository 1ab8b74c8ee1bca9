/// Runs jobs for the window: [FxJobs], the only code that starts a thread or hops to the window's thread.
@NullMarked
package keyturn.ui.job;

import org.jspecify.annotations.NullMarked;
