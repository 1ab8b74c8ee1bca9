package keyturn.activity;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// Something that was done, before it has a place in the log. Holds no value.
///
/// @param done        false if it was tried and failed
/// @param fingerprint of the value afterwards, or of the value that was read; 4 hex digits
/// @param detail      what else there is to say: a file's name, a format
public record Event(
        Action action,
        Optional<ProfileName> profile,
        Optional<EnvKey> key,
        boolean done,
        Optional<String> fingerprint,
        Optional<String> detail) {

    public static Event of(Action action) {
        return new Event(action, Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    public Event in(ProfileName newProfile) {
        return new Event(action, Optional.of(newProfile), key, done, fingerprint, detail);
    }

    public Event on(EnvKey newKey) {
        return new Event(action, profile, Optional.of(newKey), done, fingerprint, detail);
    }

    /// @param shown as [keyturn.crypto.Fingerprints#shown]
    public Event of(String shown) {
        return new Event(action, profile, key, done, Optional.of(shown), detail);
    }

    public Event with(String newDetail) {
        return new Event(action, profile, key, done, fingerprint, Optional.of(newDetail));
    }

    public Event failed() {
        return new Event(action, profile, key, false, fingerprint, detail);
    }
}
