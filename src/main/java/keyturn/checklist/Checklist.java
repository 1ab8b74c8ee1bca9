package keyturn.checklist;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.ProfileName;
import keyturn.work.Tick;

/// The deployment checklist of one profile. [#passed] if every point is.
///
/// @param items the 13 points, in the guide's order
public record Checklist(ProfileName profile, List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /// @param fingerprint of the profile's bytes as they are now
    public static Checklist of(Facts facts, List<Tick> ticks, String fingerprint) {
        var items = new ArrayList<Item>();
        for (Point point : Point.values()) {
            Item item = Proof.of(point, facts);
            Optional<Tick> tick = ticks.stream()
                    .filter(each -> each.profile().equals(facts.name()))
                    .filter(each -> each.point().equals(point.id()))
                    .findFirst();
            items.add(tick.isPresent() && !item.automatic() ? word(item, tick.get(), fingerprint) : item);
        }
        return new Checklist(facts.name(), items);
    }

    private static Item word(Item item, Tick tick, String fingerprint) {
        return tick.fingerprint().equals(fingerprint)
                ? item.ticked(
                        tick, text("checklist.ticked", tick.by(), tick.on().toString()))
                : item.expired(
                        tick, text("checklist.expired", tick.by(), tick.on().toString()));
    }

    public boolean passed() {
        return missing() == 0;
    }

    /// How many points have not passed.
    public long missing() {
        return items.stream().filter(item -> item.state() != Item.State.PASS).count();
    }

    public Item item(Point point) {
        return items.stream().filter(item -> item.point() == point).findFirst().orElseThrow();
    }
}
