/// Slow work, described as data: [Job] says what, [Jobs] runs it, [Outcome] says how it ended.
@NullMarked
package keyturn.job;

import org.jspecify.annotations.NullMarked;
