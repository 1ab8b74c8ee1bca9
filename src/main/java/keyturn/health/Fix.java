package keyturn.health;

import java.nio.file.Path;
import java.util.List;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// What mends a finding.
public sealed interface Fix {

    /// True if it only protects: nothing is lost by it, and nobody has to decide anything.
    default boolean isSafe() {
        return this instanceof OfWriting;
    }

    /// Changes a profile; staged in the window.
    sealed interface OfProfile extends Fix {
        ProfileName profile();
    }

    /// Changes how a profile is written, and no value.
    sealed interface OfWriting extends OfProfile {}

    /// Changes files at once, and can be taken back.
    sealed interface OfFiles extends Fix {}

    /// Only leads to where a person decides.
    sealed interface Leading extends Fix {}

    /// False for what only leads to something to look at.
    default boolean changes() {
        return !(this instanceof Show);
    }

    /// Replace the value by a generated one.
    ///
    /// @param format such as `hex:32`
    record Generate(ProfileName profile, EnvKey key, String format) implements OfProfile {}

    /// Add the key; the value is generated if policy has a format for it, else empty.
    record AddKey(ProfileName profile, EnvKey key) implements OfProfile {}

    /// Give a setting the value that policy wants.
    ///
    /// @param value no secret
    record SetValue(ProfileName profile, EnvKey key, String value) implements OfProfile {}

    /// Keep the assignment that counts, remove the others.
    record RemoveDuplicates(ProfileName profile, EnvKey key) implements OfProfile {}

    /// Take the commented-out assignments of the key out that hold a value.
    record RemoveComments(ProfileName profile, EnvKey key) implements OfProfile {}

    /// Write the value so that every loader in use reads exactly it.
    record Requote(ProfileName profile, EnvKey key) implements OfWriting {}

    /// Write the line ends of a profile as line feeds.
    record UseLineFeeds(ProfileName profile) implements OfWriting {}

    /// Take the byte order mark from the start of a profile.
    record RemoveByteOrderMark(ProfileName profile) implements OfWriting {}

    /// Make the file readable for its owner only: mode 600; a folder 700.
    record RestrictMode(Path file) implements OfFiles {
        @Override
        public boolean isSafe() {
            return true;
        }
    }

    /// Keep everybody but owner and group from writing in a folder. Whether somebody needs that is for a person
    /// to say.
    record CloseToOthers(Path file) implements OfFiles {}

    /// Take the access lists from a file or folder.
    record RemoveAccessList(Path file) implements OfFiles {
        @Override
        public boolean isSafe() {
            return true;
        }
    }

    /// Give a file of Keyturn's own to the owner of the work folder. Only root may.
    ///
    /// @param user  number of the owner
    /// @param group number of the group
    record GiveToOwner(Path file, int user, int group) implements OfFiles {
        @Override
        public boolean isSafe() {
            return true;
        }
    }

    /// Make `.env` a link to the profile: where there is none, or where it is a copy of it byte for byte.
    ///
    /// @param file of the profile
    record LinkActive(ProfileName profile, Path file) implements OfFiles {
        @Override
        public boolean isSafe() {
            return true;
        }
    }

    /// Add lines to .gitignore.
    ///
    /// @param patterns lines that cover them as a rule
    /// @param files    what must be ignored afterwards; gets a line of its own where the patterns are not enough
    record IgnoreInGit(List<String> patterns, List<Path> files) implements OfFiles {
        /// Covers every profile and what people make of them, but not templates.
        private static final List<String> PROFILES = List.of(".env", ".env.*", "!.env.example", "!.env.*.example");

        /// Makes git ignore `files`, and every other profile with them.
        public static IgnoreInGit of(List<Path> files) {
            return new IgnoreInGit(PROFILES, files);
        }

        public IgnoreInGit {
            patterns = List.copyOf(patterns);
            files = List.copyOf(files);
        }

        @Override
        public boolean isSafe() {
            return true;
        }
    }

    /// Take the file out of git's index; it stays on disk. Its history keeps the old values.
    ///
    /// @param committed it is in a commit: whoever pulls the next one loses the file, so a person must decide
    record Untrack(Path file, boolean committed) implements OfFiles {
        @Override
        public boolean isSafe() {
            return !committed;
        }
    }

    /// Delete a file that nobody is meant to read: a left-over, a plain copy, a plain archive.
    record RemoveFile(Path file) implements OfFiles {}

    /// Go to the key on the rotation screen.
    record Rotate(ProfileName profile, EnvKey key) implements Leading {}

    /// The value is where others can read it: replace it at once, in every profile that holds it.
    record ReplaceLeaked(ProfileName profile, EnvKey key) implements Leading {}

    /// Go to the key on the secrets screen.
    record Show(ProfileName profile, EnvKey key) implements Leading {}
}
