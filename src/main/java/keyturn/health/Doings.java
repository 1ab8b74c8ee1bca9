package keyturn.health;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.activity.Alert;
import keyturn.activity.Verification;
import keyturn.rotate.UnfinishedRotations;

/// What has been done in a work folder, as far as it concerns the present.
///
/// @param alerts of the activity log, oldest first
/// @param log    whether its latest entries are as they were written; empty where there is no log
/// @param zone   of the times that are told
public record Doings(UnfinishedRotations rotations, List<Alert> alerts, Optional<Verification> log, ZoneId zone) {

    public static final Doings NONE = new Doings(UnfinishedRotations.NONE, List.of(), Optional.empty(), ZoneOffset.UTC);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public Doings {
        alerts = List.copyOf(alerts);
    }

    /// An instant as it is told: `2026-11-24 20:15`.
    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
