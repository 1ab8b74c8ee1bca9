package keyturn.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import keyturn.env.ProfileName;
import keyturn.file.FolderListing;
import keyturn.policy.Environment;
import keyturn.policy.Policy;

/// Tells by name which files of a folder are profiles and which one is the template.
final class ProfileFiles {

    /// The link to the active profile.
    static final String ACTIVE = ".env";

    private static final String PREFIX = ".env.";
    private static final ProfileName OWN_FILE = new ProfileName("default");

    /// In the order in which they are looked for.
    private static final List<String> TEMPLATES =
            List.of(".env.example", ".env.sample", ".env.template", ".env.dist", "env.example", "example.env");

    /// Ends of names that are templates, left-overs of editors and copies, and encrypted files.
    private static final List<String> OTHER_ENDS = List.of(
            ".example",
            ".sample",
            ".template",
            ".dist",
            ".bak",
            ".backup",
            ".old",
            ".orig",
            ".save",
            ".swp",
            ".swo",
            ".tmp",
            ".rej",
            ".enc",
            ".age",
            ".gpg",
            ".asc",
            ".zip",
            ".gz",
            "~");

    /// Files of other programs: dotenvx keeps keys in `.env.keys`, dotenv-vault its own in `.env.vault` and
    /// `.env.me`.
    private static final List<String> OTHERS = List.of("keys", "vault", "me");

    private ProfileFiles() {}

    /// The profile that a file name stands for; empty if the file is none.
    static Optional<ProfileName> profile(String fileName) {
        return fileName.startsWith(PREFIX) && !isOther(fileName)
                ? ProfileName.parse(fileName.substring(PREFIX.length()))
                : Optional.empty();
    }

    /// Files that look like profiles but have a name that none can have: blanks, other letters than ASCII's, too
    /// long.
    static List<Path> misnamed(Path root) throws IOException {
        return FolderListing.list(root, PREFIX + "*").stream()
                .filter(file -> !isOther(String.valueOf(file.getFileName())))
                .filter(file -> profile(String.valueOf(file.getFileName())).isEmpty())
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
    }

    /// Ends of copies that hold what they were made of.
    private static final List<String> COPY_ENDS = List.of(".bak", ".backup", ".old", ".orig", ".save", "~");

    private static final List<String> SEALED_ENDS = List.of(".enc", ".age", ".gpg", ".asc", ".zip", ".gz");

    /// Plain copies of profiles: regular files that hold assignments but that nothing reads.
    static List<Path> copies(Path root) throws IOException {
        return FolderListing.list(root, "*").stream()
                .filter(file -> isCopy(String.valueOf(file.getFileName())))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .sorted()
                .toList();
    }

    private static boolean isCopy(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".bak")) {
            return true;
        }
        if (!lower.startsWith(ACTIVE) || SEALED_ENDS.stream().anyMatch(lower::endsWith)) {
            return false;
        }
        return lower.startsWith(".env.backup.")
                || lower.startsWith(".env.backup-")
                || COPY_ENDS.stream().anyMatch(lower::endsWith);
    }

    private static boolean isOther(String fileName) {
        String name = fileName.substring(PREFIX.length());
        String lower = name.toLowerCase(Locale.ROOT);
        return OTHERS.contains(lower)
                || lower.startsWith("backup.")
                || lower.startsWith("backup-")
                || OTHER_ENDS.stream().anyMatch((PREFIX + lower)::endsWith);
    }

    /// True if `fileName` shows that a folder holds profiles.
    static boolean marksWorkFolder(String fileName) {
        return fileName.equals(ACTIVE) || fileName.startsWith(PREFIX);
    }

    /// The profiles of `root` in the order in which they are shown, each with its file, absolute.
    static SequencedMap<ProfileName, Path> list(Path root, Policy policy) throws IOException {
        Map<ProfileName, Path> found = new HashMap<>();
        Set<Path> taken = new HashSet<>();
        for (Environment environment : policy.environments()) {
            Path file = root.resolve(environment.file()).normalize();
            // A policy may come with the project from anywhere: it cannot make Keyturn edit files elsewhere.
            if (file.startsWith(root) && !file.equals(root) && exists(file)) {
                found.put(environment.name(), file);
                taken.add(file);
            }
        }
        for (Path file : FolderListing.list(root, PREFIX + "*")) {
            if (!taken.contains(file)) {
                profile(String.valueOf(file.getFileName())).ifPresent(name -> found.putIfAbsent(name, file));
            }
        }
        Path active = root.resolve(ACTIVE);
        if (!found.containsValue(active) && exists(active) && !Files.isSymbolicLink(active)) {
            found.putIfAbsent(OWN_FILE, active);
        }
        return ordered(found, policy);
    }

    /// Where the file of a profile is, or would be; absolute.
    static Path file(Path root, ProfileName name, Policy policy) {
        return policy.environments().stream()
                .filter(it -> it.name().equals(name))
                .map(it -> root.resolve(it.file()).normalize())
                .filter(it -> it.startsWith(root) && !it.equals(root))
                .findFirst()
                .orElseGet(() -> root.resolve(name.equals(OWN_FILE) ? ACTIVE : name.fileName()));
    }

    /// Policy's environments, the most critical last one first; then the others by name.
    private static SequencedMap<ProfileName, Path> ordered(Map<ProfileName, Path> found, Policy policy) {
        var rest = new TreeMap<>(found);
        var ordered = new LinkedHashMap<ProfileName, Path>();
        for (Environment environment : policy.environments().reversed()) {
            Path file = rest.remove(environment.name());
            if (file != null) {
                ordered.put(environment.name(), file);
            }
        }
        ordered.putAll(rest);
        return ordered;
    }

    static Optional<Path> template(Path root) {
        return TEMPLATES.stream()
                .map(root::resolve)
                .filter(ProfileFiles::exists)
                .findFirst();
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
