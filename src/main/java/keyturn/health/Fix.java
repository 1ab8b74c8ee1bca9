package keyturn.health;

import java.nio.file.Path;
import java.util.List;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// What mends a finding. The first six change profiles and are staged in the window; the next three change
/// files at once; the last two only lead to where a person decides.
public sealed interface Fix {

    /// Replace the value by a generated one.
    ///
    /// @param format such as `hex:32`
    record Generate(ProfileName profile, EnvKey key, String format) implements Fix {}

    /// Add the key; the value is generated if policy has a format for it, else empty.
    record AddKey(ProfileName profile, EnvKey key) implements Fix {}

    /// Keep the assignment that counts, remove the others.
    record RemoveDuplicates(ProfileName profile, EnvKey key) implements Fix {}

    /// Write the value so that every loader in use reads exactly it.
    record Requote(ProfileName profile, EnvKey key) implements Fix {}

    /// Write the line ends of a profile as line feeds.
    record UseLineFeeds(ProfileName profile) implements Fix {}

    /// Take the byte order mark from the start of a profile.
    record RemoveByteOrderMark(ProfileName profile) implements Fix {}

    /// Make the file readable for its owner only: mode 600.
    record RestrictMode(Path file) implements Fix {}

    /// Add lines to .gitignore.
    record IgnoreInGit(List<String> patterns) implements Fix {
        public IgnoreInGit {
            patterns = List.copyOf(patterns);
        }
    }

    /// Take the file out of git's index; it stays on disk. Its history keeps the old values.
    record Untrack(Path file) implements Fix {}

    /// Go to the key on the rotation screen.
    record Rotate(ProfileName profile, EnvKey key) implements Fix {}

    /// Go to the key on the secrets screen.
    record Show(ProfileName profile, EnvKey key) implements Fix {}
}
