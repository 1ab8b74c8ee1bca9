package keyturn.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import keyturn.activity.Action;
import keyturn.activity.Entry;
import keyturn.activity.Event;
import keyturn.work.Ledger.Place;

/// When the value of each key was replaced, as the activity log tells it.
///
/// @param turns of each key of a profile, newest first
public record RotationHistory(Map<Place, List<Turn>> turns) {

    public static final RotationHistory EMPTY = new RotationHistory(Map.of());

    /// How it came.
    public enum How {
        /// By the procedure.
        ROTATED,
        /// By the procedure, since it had leaked.
        EMERGENCY,
        /// The procedure went back to the old value.
        ROLLED_BACK,
        /// The old value was taken away; the new one stayed.
        RETIRED,
        /// It was replaced elsewhere, and that was recorded.
        RECORDED,
        /// It was edited.
        EDITED
    }

    /// One time.
    ///
    /// @param day    in the local time zone
    /// @param before fingerprint of the value that was replaced, as far as it is known
    /// @param after  fingerprint of the value afterwards, as far as it is known
    public record Turn(LocalDate day, String who, How how, Optional<String> before, Optional<String> after) {}

    /// What the procedure adds to its entries: the id, the kind, the fingerprint before. Always English.
    private static final Pattern DETAIL = Pattern.compile("[0-9a-f]{16}: (rotation|emergency), before: ([0-9a-f]{4})");

    /// What the record of a rotation that was done elsewhere adds: its day.
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public RotationHistory {
        turns = Map.copyOf(turns);
    }

    /// Of one key of a profile, newest first.
    public List<Turn> of(Place place) {
        return turns.getOrDefault(place, List.of());
    }

    /// @param entries oldest first
    static RotationHistory of(List<Entry> entries, ZoneId zone) {
        var found = new HashMap<Place, List<Turn>>();
        var known = new HashMap<Place, String>();
        for (Entry entry : entries) {
            Event event = entry.event();
            if (event.done() && event.profile().isPresent() && event.key().isPresent()) {
                var place = new Place(event.profile().get(), event.key().get());
                if (event.action() == Action.UNROTATED) {
                    takeBack(found.getOrDefault(place, new ArrayList<>()));
                }
                Optional<String> last = Optional.ofNullable(known.get(place));
                turn(entry, last, zone)
                        .ifPresent(turn -> add(found.computeIfAbsent(place, _ -> new ArrayList<>()), turn));
                event.fingerprint().ifPresent(print -> known.put(place, print));
            }
        }
        found.replaceAll((_, turns) -> List.copyOf(turns.reversed()));
        return new RotationHistory(found);
    }

    /// What was recorded last was no rotation.
    private static void takeBack(List<Turn> turns) {
        if (!turns.isEmpty() && turns.getLast().how() == How.RECORDED) {
            turns.removeLast();
        }
    }

    private static Optional<Turn> turn(Entry entry, Optional<String> last, ZoneId zone) {
        Event event = entry.event();
        Matcher detail = DETAIL.matcher(event.detail().orElse(""));
        boolean byProcedure = detail.matches();
        boolean leaked = byProcedure && detail.group(1).equals("emergency");
        Optional<How> how = switch (event.action()) {
            case ROTATE -> Optional.of(leaked ? How.EMERGENCY : How.ROTATED);
            case ROLL_BACK -> Optional.of(How.ROLLED_BACK);
            case RETIRE -> Optional.of(How.RETIRED);
            case ROTATED -> Optional.of(How.RECORDED);
            case CHANGE -> Optional.of(How.EDITED);
            default -> Optional.empty();
        };
        Optional<String> before = byProcedure ? Optional.of(detail.group(2)) : last;
        LocalDate written = LocalDate.ofInstant(entry.at(), zone);
        LocalDate day = event.detail()
                .filter(said ->
                        event.action() == Action.ROTATED && DAY.matcher(said).matches())
                .map(LocalDate::parse)
                .orElse(written);
        return how.map(it -> new Turn(day, entry.who(), it, before, event.fingerprint()));
    }

    /// The procedure writes the profile before it says so: that edit is no turn of its own.
    private static void add(List<Turn> turns, Turn turn) {
        boolean same = !turns.isEmpty()
                && turns.getLast().how() == How.EDITED
                && turns.getLast().after().equals(turn.after());
        if (same && (turn.how() == How.ROTATED || turn.how() == How.EMERGENCY || turn.how() == How.ROLLED_BACK)) {
            turns.removeLast();
        }
        turns.add(turn);
    }
}
