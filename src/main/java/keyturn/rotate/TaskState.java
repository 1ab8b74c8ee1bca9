package keyturn.rotate;

import java.util.Locale;

/// How a task stands. The ids are part of the command line's JSON.
public enum TaskState {
    PENDING,
    /// Begun, and nothing known of its end: it runs, or the program was ended meanwhile.
    RUNNING,
    DONE,
    /// Left out, because somebody asked for it.
    SKIPPED,
    FAILED,
    /// Nobody knows whether it took effect, and nobody can find out but a person.
    UNKNOWN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True if the next task may begin.
    boolean isOver() {
        return this == DONE || this == SKIPPED;
    }
}
