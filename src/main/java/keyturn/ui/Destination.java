package keyturn.ui;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// A place in the window that something leads to.
public sealed interface Destination {

    record Overview() implements Destination {}

    /// @param filter  which keys are wanted; as it was, if empty
    /// @param profile the column to select
    /// @param key     the row to select
    record Secrets(Optional<SecretsFilter> filter, Optional<ProfileName> profile, Optional<EnvKey> key)
            implements Destination {

        /// As it was left.
        public Secrets() {
            this(Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Secrets at(ProfileName profile, EnvKey key) {
            return new Secrets(Optional.of(SecretsFilter.ALL), Optional.of(profile), Optional.of(key));
        }

        public static Secrets only(SecretsFilter filter) {
            return new Secrets(Optional.of(filter), Optional.empty(), Optional.empty());
        }
    }

    /// Which keys the secrets screen shows.
    enum SecretsFilter {
        ALL,
        PROBLEMS,
        MISSING,
        DIFFERS,
        WEAK,
        REUSED
    }

    /// @param profile whose due dates; as it was, if empty
    /// @param key     the row to select
    record Rotation(Optional<ProfileName> profile, Optional<EnvKey> key) implements Destination {

        /// As it was left.
        public Rotation() {
            this(Optional.empty(), Optional.empty());
        }
    }

    /// @param create true to start making a backup at once
    record Backups(boolean create) implements Destination {}

    record Activity() implements Destination {}

    record Settings() implements Destination {}

    /// What was found in a folder that is new, and the first steps.
    record Welcome() implements Destination {}
}
