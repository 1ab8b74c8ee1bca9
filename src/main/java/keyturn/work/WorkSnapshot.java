package keyturn.work;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;

/// A work folder as it was at one moment. Immutable.
///
/// @param root     absolute
/// @param profiles production first, then as policy orders them, then by name
/// @param template `.env.example` or one of its other usual names
public record WorkSnapshot(Path root, List<Profile> profiles, Optional<Template> template, ActiveProfile active) {

    public WorkSnapshot {
        profiles = List.copyOf(profiles);
    }

    /// @param file absolute
    public record Template(Path file, Content content) {
        public Set<EnvKey> keys() {
            return content instanceof Content.Read read ? read.document().keys() : Set.of();
        }
    }

    public Optional<Profile> profile(ProfileName name) {
        return profiles.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// A `.env` of its own that holds, byte for byte, what others hold.
    ///
    /// @param originals at least one
    public record Copy(Profile copy, List<Profile> originals) {
        public Copy {
            originals = List.copyOf(originals);
        }
    }

    /// The `.env` that is a copy; empty if there is none.
    public Optional<Copy> copy() {
        return profiles.stream()
                .filter(profile -> profile.fileName().equals(".env"))
                .findFirst()
                .filter(own -> active instanceof ActiveProfile.OwnFile && own.content() instanceof Content.Read)
                .map(own -> new Copy(
                        own,
                        profiles.stream()
                                .filter(other -> !other.equals(own) && holdsTheSame(own, other))
                                .toList()))
                .filter(found -> !found.originals().isEmpty());
    }

    private static boolean holdsTheSame(Profile one, Profile other) {
        return one.content() instanceof Content.Read mine
                && other.content() instanceof Content.Read its
                && mine.digest().equals(its.digest());
    }

    /// The same without a profile.
    public WorkSnapshot without(ProfileName name) {
        return new WorkSnapshot(
                root,
                profiles.stream().filter(each -> !each.name().equals(name)).toList(),
                template,
                active);
    }

    /// Every key that a profile sets, in the order of first sight.
    public Set<EnvKey> keys() {
        var keys = new LinkedHashSet<EnvKey>();
        profiles.forEach(profile -> keys.addAll(profile.keys()));
        return keys;
    }

    public boolean isActive(ProfileName name) {
        return active instanceof ActiveProfile.Linked(ProfileName linked) && linked.equals(name);
    }
}
