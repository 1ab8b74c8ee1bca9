package keyturn.work;

import keyturn.env.ProfileName;

/// What `.env` is.
public sealed interface ActiveProfile {

    /// There is none.
    record None() implements ActiveProfile {}

    /// A link to a profile.
    record Linked(ProfileName profile) implements ActiveProfile {}

    /// A link to something that is no profile, or to nothing.
    ///
    /// @param target as it stands in the link
    record LinkedElsewhere(String target, boolean exists) implements ActiveProfile {}

    /// A file of its own. It is also among the profiles, as `default`.
    record OwnFile() implements ActiveProfile {}
}
