package keyturn.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what the guide wants to be told of (Best Practices, 5. Monitor Secret Access): failed authentications,
/// failed rotations, and reads outside the usual, which [UnusualReads] knows.
public final class Alerts {

    /// An alert is told that long; who has seen it before accepts it.
    public static final Duration TOLD = Duration.ofDays(7);

    /// How much of the log is looked at.
    public static final Duration LOOK = Duration.ofDays(30).plus(TOLD);

    private static final int FAILURES = 3;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final Set<Action> UNLOCKING = Set.of(Action.UNLOCK, Action.BACKUP_VERIFY, Action.BACKUP_RESTORE);
    private static final Set<Action> OF_ROTATION =
            Set.of(Action.ROTATION_BEGIN, Action.ROTATE, Action.ROLL_BACK, Action.PUSH, Action.RESTART, Action.VERIFY);

    private Alerts() {}

    /// What there is to tell at `now`, oldest first.
    ///
    /// @param entries of the log, oldest first
    public static List<Alert> of(List<Entry> entries, Instant now) {
        Instant from = now.minus(TOLD);
        var alerts = new ArrayList<Alert>();
        repeatedFailures(entries).filter(alert -> alert.at().isAfter(from)).ifPresent(alerts::add);
        for (Alert alert : failedRotations(entries)) {
            if (alert.at().isAfter(from)) {
                alerts.add(alert);
            }
        }
        alerts.addAll(new UnusualReads(entries, from).alerts());
        return alerts;
    }

    /// The latest run of failures; a success ends one.
    private static Optional<Alert> repeatedFailures(List<Entry> entries) {
        var run = new ArrayList<Entry>();
        Optional<Alert> last = Optional.empty();
        for (Entry entry : entries) {
            if (!UNLOCKING.contains(entry.event().action())) {
                continue;
            }
            if (entry.event().done()) {
                run.clear();
                continue;
            }
            run.removeIf(earlier -> earlier.at().plus(WITHIN).isBefore(entry.at()));
            run.add(entry);
            if (run.size() >= FAILURES) {
                String what = entry.event().detail().orElse("");
                last = Optional.of(alert(Alert.Kind.REPEATED_FAILURES, entry, run.size(), what));
            }
        }
        return last;
    }

    /// One for each group of keys: the latest rotation of them counts.
    private static List<Alert> failedRotations(List<Entry> entries) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Alert> failed = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Event event = entry.event();
            String detail = event.detail().orElse("");
            int colon = detail.indexOf(": ");
            if (!OF_ROTATION.contains(event.action()) || colon < 0) {
                continue;
            }
            String id = detail.substring(0, colon);
            switch (event.action()) {
                case ROTATION_BEGIN -> {
                    names.put(id, detail.substring(colon + 2));
                    failed.remove(names.get(id));
                }
                case ROTATE -> Optional.ofNullable(names.get(id)).ifPresent(failed::remove);
                default -> {
                    if (names.containsKey(id) && (!event.done() || event.action() == Action.ROLL_BACK)) {
                        failed.put(names.get(id), alert(Alert.Kind.FAILED_ROTATION, entry, 1, names.get(id)));
                    }
                }
            }
        }
        return List.copyOf(failed.values());
    }

    static Alert alert(Alert.Kind kind, Entry entry, int count, String detail) {
        return new Alert(kind, entry.sequence(), entry.at(), entry.who(), count, detail);
    }
}
