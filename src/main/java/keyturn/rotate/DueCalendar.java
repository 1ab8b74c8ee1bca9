package keyturn.rotate;

import java.time.Instant;
import java.util.List;

/// Due dates as an iCalendar file (RFC 5545).
public final class DueCalendar {

    private DueCalendar() {}

    /// One all-day event for each date that has a due day, with an id that stays the same from export to export.
    ///
    /// @param now goes into DTSTAMP
    public static byte[] write(List<DueDate> dates, String workFolderName, Instant now) {
        throw new UnsupportedOperationException("to be written");
    }
}
