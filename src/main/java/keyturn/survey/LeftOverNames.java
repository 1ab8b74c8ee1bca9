package keyturn.survey;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Tells by name what editors, people and the guide's own commands leave beside profiles.
final class LeftOverNames {

    /// What follows the name of a profile: `~`, `.~3~`, `.bak`, `.backup.20251120`, `.swp`, `.kate-swp`, ` copy`.
    private static final Pattern END = Pattern.compile("~|\\.~[0-9]+~|[._"
            + " -](bak|backup|old|orig|save|copy|prev|previous|dpkg-old|dpkg-dist|rpmsave|rpmorig)([._ -].*|[0-9]+)?"
            + "|\\.(sw[a-p]|un~|tmp|temp|rej|kate-swp|part)(\\.[0-9]+)?");

    /// Encrypted, or looked into as an archive.
    private static final Pattern OTHER =
            Pattern.compile(".*\\.(age|enc|gpg|asc|pgp|tar|tgz|gz|bz2|xz|zst|zip|7z|json)");

    private static final Set<String> TEMPLATES = Set.of(".env.example", ".env.sample", ".env.template", ".env.dist");

    private final Set<String> profiles;

    /// @param profiles the file names of the profiles
    LeftOverNames(Collection<String> profiles) {
        this.profiles = new TreeSet<>(profiles);
        this.profiles.add(".env");
    }

    /// True for a name such as `.env.production` or `.env.backup.20251120` that is no template and not encrypted: what
    /// lies among the backups under such a name is one in plain text.
    static boolean isPlainCopy(String name) {
        return (name.equals(".env") || name.startsWith(".env."))
                && !name.endsWith(".example")
                && !TEMPLATES.contains(name)
                && !OTHER.matcher(name).matches();
    }

    Optional<Kind> kind(String name) {
        if (name.startsWith(".#") && isProfile(name.substring(2))) {
            return Optional.of(Kind.EDITOR_LOCK);
        }
        return isCopy(name) ? Optional.of(Kind.LEFT_OVER) : Optional.empty();
    }

    private boolean isCopy(String name) {
        if (profiles.contains(name)
                || TEMPLATES.contains(name)
                || OTHER.matcher(name).matches()) {
            return false;
        }
        if (name.length() > 2 && name.startsWith("#") && name.endsWith("#")) {
            return isProfile(name.substring(1, name.length() - 1));
        }
        // Some editors put a dot, or another one, before the name of a swap file.
        return endsAsCopy(name) || (name.startsWith(".") && endsAsCopy(name.substring(1)));
    }

    private boolean endsAsCopy(String name) {
        return profiles.stream()
                        .anyMatch(profile -> name.startsWith(profile)
                                && END.matcher(name.substring(profile.length())).matches())
                || (name.startsWith(".env.") && endsAsCopyOfNone(name));
    }

    /// A copy of a profile that is no longer there.
    private static boolean endsAsCopyOfNone(String name) {
        for (int i = ".env.".length(); i < name.length(); i++) {
            if (END.matcher(name.substring(i)).matches()) {
                return !TEMPLATES.contains(name.substring(0, i));
            }
        }
        return false;
    }

    private boolean isProfile(String name) {
        return profiles.contains(name)
                || (name.startsWith(".env.") && !name.endsWith(".example") && !TEMPLATES.contains(name));
    }
}
