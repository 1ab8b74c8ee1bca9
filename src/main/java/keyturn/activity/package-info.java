/// The activity log: who did what to which key, when, with what result. [ActivityLog] is the way in. Append only,
/// chained, without a single value.
@NullMarked
package keyturn.activity;

import org.jspecify.annotations.NullMarked;
