package keyturn.rotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.remote.Remote;
import keyturn.rotate.RotationPlan.Change;
import keyturn.rotate.RotationValues.Pair;
import keyturn.rotate.Whereabout.Held;

/// Looks up what is where: in each profile and each remote of a plan.
final class Search {

    private Search() {}

    static List<Whereabout> of(RotationPlan plan, RotationValues values, Effects effects) {
        var found = new ArrayList<Whereabout>();
        for (int i = 0; i < plan.changes().size(); i++) {
            Change change = plan.changes().get(i);
            Pair pair = values.pairs().get(i);
            String place = change.key() + " (" + change.profile().name() + ")";
            try {
                found.add(new Whereabout(place, held(effects.present(change.profile(), change.key()), pair)));
            } catch (Failure unreadable) {
                found.add(new Whereabout(place, Held.UNKNOWN));
            }
            for (Task task : plan.tasks()) {
                if (task instanceof Task.Push(var spec, var profile, var key)
                        && profile.equals(change.profile())
                        && key.equals(change.key())) {
                    Remote remote = effects.remote(spec);
                    found.add(new Whereabout(remote.place(key), held(remote.read(key), pair)));
                }
            }
        }
        return found;
    }

    private static Held held(Remote.Content content, Pair pair) {
        return switch (content) {
            case Remote.Content.Value(SecretText value) -> held(Optional.of(value), pair);
            case Remote.Content.Absent() -> Held.NOTHING;
            case Remote.Content.NotReadable(), Remote.Content.Failed _ -> Held.UNKNOWN;
        };
    }

    private static Held held(Optional<SecretText> value, Pair pair) {
        if (value.isEmpty()) {
            return Held.NOTHING;
        } else if (value.get().equals(pair.next())) {
            return Held.NEW;
        }
        return value.get().equals(pair.old()) ? Held.OLD : Held.OTHER;
    }
}
