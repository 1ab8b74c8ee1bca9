package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import keyturn.backup.Backup;
import keyturn.backup.BackupFormat;
import keyturn.failure.Failure;
import keyturn.text.Texts;

/// Words for what the service layer has as types.
final class BackupsTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private BackupsTexts() {}

    static String failure(Failure failure) {
        return failure.remedy().isEmpty()
                ? text("backups.failure", failure.reason())
                : text("backups.failure.remedy", failure.reason(), failure.remedy());
    }

    /// `Today 02:12`, `Yesterday 16:40`, `2026-11-15 00:00`.
    static String made(Instant made, LocalDate today, ZoneId zone) {
        ZonedDateTime local = made.atZone(zone);
        if (local.toLocalDate().equals(today)) {
            return text("backups.made.today", TIME.format(local));
        }
        return local.toLocalDate().equals(today.minusDays(1))
                ? text("backups.made.yesterday", TIME.format(local))
                : DATE_AND_TIME.format(local);
    }

    static String holds(Backup backup) {
        return switch (backup.profiles().size()) {
            case 0 -> text("backups.holds.unknown");
            case 1 -> backup.profiles().getFirst();
            default -> text("backups.holds.profiles", backup.profiles().size());
        };
    }

    /// In KB of 1024 bytes, as file managers have it.
    static String size(long bytes) {
        if (bytes < 1024) {
            return text("backups.size.bytes", bytes);
        }
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? text("backups.size.kb", Texts.decimal(kilobytes))
                : text("backups.size.mb", Texts.decimal(kilobytes / 1024));
    }

    static String state(Backup.State state) {
        return switch (state) {
            case VERIFIED -> text("backups.state.verified");
            case UNVERIFIED -> text("backups.state.unverified");
            case CHANGED -> text("backups.state.changed");
        };
    }

    static String explained(Backup.State state) {
        return switch (state) {
            case VERIFIED -> text("backups.state.verified.explained");
            case UNVERIFIED -> text("backups.state.unverified.explained");
            case CHANGED -> text("backups.state.changed.explained");
        };
    }

    static String explained(BackupFormat format) {
        return switch (format) {
            case AGE -> text("backups.format.age");
            case OPENSSL -> text("backups.format.openssl");
        };
    }
}
