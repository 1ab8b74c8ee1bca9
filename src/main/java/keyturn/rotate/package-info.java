/// When each secret is due for rotation: [DueDates]; and the calendar file: [DueCalendar].
@NullMarked
package keyturn.rotate;

import org.jspecify.annotations.NullMarked;
