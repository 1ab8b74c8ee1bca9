package keyturn.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Points in time for people: ISO, in the local time zone.
final class Times {

    private Times() {}

    /// `2026-11-24 09:30`.
    static String local(Instant instant, Clock clock) {
        return instant.atZone(clock.getZone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }
}
