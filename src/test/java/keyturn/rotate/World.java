package keyturn.rotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import keyturn.activity.Action;
import keyturn.activity.ActivityLog;
import keyturn.activity.Event;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;
import keyturn.remote.Remote;
import keyturn.remote.Trouble;

/// A world in memory that outlives the program: profiles, remotes, a service that reads its profile when it is
/// restarted, and a log.
final class World implements Effects {

    /// The program is ended.
    static final class Crash extends Error {}

    record Place(ProfileName profile, EnvKey key) {}

    final Map<Place, SecretText> profiles = new HashMap<>();
    final Map<String, Map<EnvKey, SecretText>> remotes = new TreeMap<>();
    final List<String> log = new ArrayList<>();
    Map<Place, SecretText> service = Map.of();
    boolean refusesNew;
    boolean crashesInWrite;
    boolean restartFails;
    boolean remoteIsSilent;
    /// Takes values and never gives one back.
    boolean remoteIsBlind;
    /// Refuses what it is asked for.
    boolean remoteRefuses;
    int restarts;
    /// Of the machine's disk, if the story has one.
    Optional<ActivityLog> activity = Optional.empty();
    private final Set<SecretText> known;

    /// @param known values that the service takes from the start
    World(Set<SecretText> known) {
        this.known = known;
    }

    @Override
    public Optional<SecretText> present(ProfileName profile, EnvKey key) {
        return Optional.ofNullable(profiles.get(new Place(profile, key)));
    }

    @Override
    public String write(List<Edit> edits, boolean lenient) throws Failure {
        var left = new ArrayList<String>();
        for (Edit edit : edits) {
            Optional<SecretText> present = present(edit.profile(), edit.key());
            if (!present.equals(edit.to()) && !present.equals(edit.from())) {
                left.add(edit.key().name());
            }
        }
        if (!left.isEmpty() && !lenient) {
            throw new Failure.Conflict("edited: " + left, "");
        }
        int written = 0;
        for (Edit edit : edits) {
            if (present(edit.profile(), edit.key()).equals(edit.from())) {
                if (crashesInWrite && written++ == 1) {
                    crashesInWrite = false;
                    throw new Crash();
                }
                var place = new Place(edit.profile(), edit.key());
                edit.to().ifPresentOrElse(value -> profiles.put(place, value), () -> profiles.remove(place));
            }
        }
        return String.join(", ", left);
    }

    @Override
    public String backUp(Set<ProfileName> backedUp, List<String> recipients) {
        log.add("backup");
        return "backup";
    }

    @Override
    public Remote remote(RemoteSpec spec) {
        return new Store(spec.name(), remotes.computeIfAbsent(spec.name(), _ -> new HashMap<>()));
    }

    private final class Store implements Remote {
        private final String name;
        private final Map<EnvKey, SecretText> values;

        Store(String name, Map<EnvKey, SecretText> values) {
            this.name = name;
            this.values = values;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String place(EnvKey key) {
            return name + "/" + key;
        }

        @Override
        public Intention plan(EnvKey key, SecretText value) {
            return Intention.UNKNOWN;
        }

        @Override
        public Delivery put(EnvKey key, SecretText value, String token) {
            if (!remoteRefuses) {
                values.put(key, value);
            }
            return answer();
        }

        @Override
        public Delivery remove(EnvKey key, String token) {
            if (!remoteRefuses) {
                values.remove(key);
            }
            return answer();
        }

        private Delivery answer() {
            if (remoteRefuses) {
                return new Delivery.Refused(Trouble.RETRY, "busy");
            }
            return remoteIsSilent ? new Delivery.Unknown("no answer") : new Delivery.Taken(Optional.empty());
        }

        @Override
        public Content read(EnvKey key) {
            if (remoteIsSilent || remoteIsBlind) {
                return new Content.NotReadable();
            }
            SecretText value = values.get(key);
            return value == null ? new Content.Absent() : new Content.Value(value);
        }
    }

    @Override
    public Attempt restart(CommandSpec command, List<SecretText> hidden) {
        restarts++;
        service = Map.copyOf(profiles);
        return new Attempt(!restartFails, "restarted");
    }

    @Override
    public Attempt verify(VerifySpec spec, ProfileName profile, SecretText value, List<SecretText> hidden) {
        boolean running = service.containsValue(value);
        return new Attempt(running && (known.contains(value) || !refusesNew), "tested");
    }

    @Override
    public String record(Rotation rotation, RotationValues values, RotationState ended) throws Failure {
        String entry = ended + " " + rotation.plan().id();
        if (!log.contains(entry)) {
            log.add(entry);
            if (activity.isPresent()) {
                activity.get().append(List.of(Event.of(Action.ROTATE).with(entry)));
            }
        }
        return "";
    }
}
