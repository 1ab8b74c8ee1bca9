package keyturn.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads of secrets that differ from those before. Nothing is unusual where little is known: reads on fewer than
/// five days tell no habit.
final class UnusualReads {

    private static final int HABIT_DAYS = 5;
    private static final Duration BURST = Duration.ofMinutes(10);

    /// Fewer reads within [#BURST] are never many.
    private static final int MANY = 20;

    /// Many are more than that many times the most before.
    private static final int FAR_MORE = 2;

    private static final Set<Action> READS = Set.of(Action.GET, Action.REVEAL, Action.COPY, Action.EXPORT, Action.RUN);

    /// A read, and how many of the same person end with it within [#BURST].
    private record Counted(Entry entry, int burst) {}

    private final List<Counted> before = new ArrayList<>();
    private final List<Counted> since = new ArrayList<>();

    /// @param entries of the log, oldest first
    /// @param from    reads after it are compared with those until then
    UnusualReads(List<Entry> entries, Instant from) {
        Map<String, Deque<Instant>> latest = new HashMap<>();
        Optional<Entry> last = Optional.empty();
        for (Entry entry : entries) {
            boolean again = last.filter(it -> isSameRun(it, entry)).isPresent();
            last = Optional.of(entry);
            if (READS.contains(entry.event().action()) && !again) {
                Deque<Instant> burst = latest.computeIfAbsent(entry.who(), _ -> new ArrayDeque<>());
                burst.addLast(entry.at());
                while (burst.getFirst().isBefore(entry.at().minus(BURST))) {
                    burst.removeFirst();
                }
                (entry.at().isAfter(from) ? since : before).add(new Counted(entry, burst.size()));
            }
        }
    }

    /// A command gets all keys of a profile at once: one read, however many they are.
    private static boolean isSameRun(Entry before, Entry entry) {
        return entry.event().action() == Action.RUN
                && before.event().action() == Action.RUN
                && before.at().equals(entry.at());
    }

    /// By person: the first read of a new one, the latest time of many.
    List<Alert> alerts() {
        if (days() < HABIT_DAYS) {
            return List.of();
        }
        var alerts = new ArrayList<Alert>(newReaders());
        int most = before.stream().mapToInt(Counted::burst).max().orElse(0);
        int many = Math.max(MANY, FAR_MORE * most + 1);
        Map<String, Alert> latest = new LinkedHashMap<>();
        for (Counted read : since) {
            if (read.burst() == many) {
                latest.put(read.entry().who(), alert(Alert.Kind.MANY_READS, read.entry(), many));
            }
        }
        alerts.addAll(latest.values());
        return alerts;
    }

    private List<Alert> newReaders() {
        Set<String> known = before.stream().map(read -> read.entry().who()).collect(Collectors.toSet());
        Map<String, Alert> first = new LinkedHashMap<>();
        for (Counted read : since) {
            String who = read.entry().who();
            if (!known.contains(who)) {
                int count = first.containsKey(who) ? first.get(who).count() + 1 : 1;
                Entry entry = read.entry();
                first.merge(who, alert(Alert.Kind.NEW_READER, entry, 1), (old, _) -> old.times(count));
            }
        }
        return List.copyOf(first.values());
    }

    private long days() {
        return before.stream()
                .map(read -> LocalDate.ofInstant(read.entry().at(), ZoneOffset.UTC))
                .distinct()
                .count();
    }

    private static Alert alert(Alert.Kind kind, Entry entry, int count) {
        String key = entry.event().key().map(Object::toString).orElse("");
        return Alerts.alert(kind, entry, count, key);
    }
}
