package keyturn.edit;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;

/// A key that was staged here and changed on disk meanwhile, each in its own way. Prints no value.
///
/// @param base   the value that both started from; empty, as of the others, where the key was not set
/// @param mine   the staged value
/// @param theirs what another program has written
public record Clash(
        ProfileName profile,
        EnvKey key,
        Optional<SecretText> base,
        Optional<SecretText> mine,
        Optional<SecretText> theirs) {

    /// True if it is about the same key of the same profile.
    public boolean samePlace(Clash other) {
        return profile.equals(other.profile) && key.equals(other.key);
    }
}
