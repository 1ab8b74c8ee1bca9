package keyturn.rotate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.CommandSpec;
import keyturn.policy.RemoteSpec;
import keyturn.policy.VerifySpec;
import keyturn.remote.Remote;

/// What a rotation reaches: the work folder, its backups and its log, remotes, the service. All methods block,
/// and all may be called again after a crash.
public interface Effects {

    /// One key of a profile that is to get another value.
    ///
    /// @param from  what must stand there; empty for the key not being there
    /// @param to    what shall; empty for removing it
    /// @param after the key behind which a new line goes
    record Edit(ProfileName profile, EnvKey key, Optional<SecretText> from, Optional<SecretText> to, EnvKey after) {}

    /// What came of something that was tried outside.
    ///
    /// @param done   true if it succeeded
    /// @param detail a sentence for people, without any value
    record Attempt(boolean done, String detail) {}

    /// What a key holds in a profile now, read afresh; empty if it is not set.
    Optional<SecretText> present(ProfileName profile, EnvKey key) throws Failure;

    /// Makes edits in all profiles or in none, and only there. One that is made already is left.
    ///
    /// @param lenient true if a key that holds neither what it is to get nor what it must hold is left as it is
    /// @return the keys that were left for that, for people; empty if there were none
    /// @throws Failure.Conflict if there is such a key, and `lenient` is false
    String write(List<Edit> edits, boolean lenient) throws Failure;

    /// @return the backup's name
    String backUp(Set<ProfileName> profiles, List<String> recipients) throws Failure, InterruptedException;

    Remote remote(RemoteSpec spec);

    /// @param hidden what must not show in any output
    Attempt restart(CommandSpec command, List<SecretText> hidden) throws Failure, InterruptedException;

    /// @param value  the one that is to work
    /// @param hidden what must not show in any output
    Attempt verify(VerifySpec verification, ProfileName profile, SecretText value, List<SecretText> hidden)
            throws Failure, InterruptedException;

    /// Writes down how a rotation ended, or that its old value was retired, each exactly once however often it is
    /// called.
    ///
    /// @param ended [RotationState#CURRENT], [RotationState#ROLLED_BACK] or [RotationState#RETIRED]
    /// @return for people; empty if there is nothing to say
    String record(Rotation rotation, RotationValues values, RotationState ended) throws Failure;
}
