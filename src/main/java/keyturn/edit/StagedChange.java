package keyturn.edit;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;

/// How one key of one profile differs from what is on disk.
///
/// @param before empty if the key is added
/// @param after  empty if the key is removed
public record StagedChange(ProfileName profile, EnvKey key, Optional<SecretText> before, Optional<SecretText> after) {}
