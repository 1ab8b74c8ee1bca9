package keyturn.checklist;

import static keyturn.text.Texts.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A point of the guide's deployment checklist, in its order.
public enum Point {
    STRONG_SECRETS(1),
    NO_DEVELOPMENT_CREDENTIALS(2),
    NO_SYNTHETIC_DATA(3),
    NO_DEBUG(4),
    AUTHENTICATION(5),
    JWT_SECRET(6),
    SESSION_SECRET(7),
    BROKER_CREDENTIALS(8),
    FILE_MODE(9),
    NOT_IN_GIT(10),
    ENCRYPTED_BACKUP(11),
    ROTATION_SCHEDULE(12),
    MONITORING(13);

    private final int number;

    Point(int number) {
        this.number = number;
    }

    /// As it is written in calls and files: `no-debug`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its place in the list, from 1.
    public int number() {
        return number;
    }

    /// Reads an id, or a number from 1 to 13; else empty.
    public static Optional<Point> parse(String text) {
        return Arrays.stream(values())
                .filter(point -> point.id().equals(text)
                        || String.valueOf(point.number()).equals(text))
                .findFirst();
    }

    /// The guide's words.
    public String title() {
        return switch (this) {
            case STRONG_SECRETS -> text("checklist.strongSecrets");
            case NO_DEVELOPMENT_CREDENTIALS -> text("checklist.noDevelopmentCredentials");
            case NO_SYNTHETIC_DATA -> text("checklist.noSyntheticData");
            case NO_DEBUG -> text("checklist.noDebug");
            case AUTHENTICATION -> text("checklist.authentication");
            case JWT_SECRET -> text("checklist.jwtSecret");
            case SESSION_SECRET -> text("checklist.sessionSecret");
            case BROKER_CREDENTIALS -> text("checklist.brokerCredentials");
            case FILE_MODE -> text("checklist.fileMode");
            case NOT_IN_GIT -> text("checklist.notInGit");
            case ENCRYPTED_BACKUP -> text("checklist.encryptedBackup");
            case ROTATION_SCHEDULE -> text("checklist.rotationSchedule");
            case MONITORING -> text("checklist.monitoring");
        };
    }
}
