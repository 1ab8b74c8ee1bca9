package keyturn.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import keyturn.failure.Failure;

/// What the commits of all branches hold of a few files. Reads the repository, so only for who asks; bounded.
public final class GitHistory {

    private static final int COMMITS = 5_000;
    private static final int BLOBS = 2_000;
    private static final long BLOB_BYTES = 1L << 20;
    private static final long ALL_BYTES = 64L << 20;

    private static final Pattern HEADER = Pattern.compile("([0-9a-f]{40,64})\u001f([0-9]{4}-[0-9]{2}-[0-9]{2})");
    private static final Pattern CHANGE = Pattern.compile(":[0-7]+ [0-7]+ [0-9a-f]+ ([0-9a-f]+) .*");

    private final Git repository;

    public GitHistory(Git repository) {
        this.repository = repository;
    }

    /// One content that a file has had in a commit.
    public static final class Version {
        private final Path file;
        private final String commit;
        private final LocalDate date;
        private final byte[] bytes;

        private Version(Path file, String commit, LocalDate date, byte[] bytes) {
            this.file = file;
            this.commit = commit;
            this.date = date;
            this.bytes = bytes;
        }

        /// Absolute.
        public Path file() {
            return file;
        }

        /// The id, shortened, of the first commit with this content.
        public String commit() {
            return commit;
        }

        /// Of that commit.
        public LocalDate date() {
            return date;
        }

        /// A copy.
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /// @param versions oldest first
    /// @param complete false if the history is cut (a shallow clone), or longer than what was read
    public record Past(List<Version> versions, boolean complete) {
        public Past {
            versions = List.copyOf(versions);
        }
    }

    private record Mention(Path file, String commit, LocalDate date) {}

    /// What the history holds of `files`; nothing where there is no repository.
    ///
    /// @param files absolute; they need not exist
    public Past of(Collection<Path> files) throws Failure.Program {
        var byHome = new LinkedHashMap<Path, List<Path>>();
        files.forEach(file -> byHome.computeIfAbsent(repository.home(file), _ -> new ArrayList<>())
                .add(file));
        var versions = new ArrayList<Version>();
        boolean complete = true;
        for (var entry : byHome.entrySet()) {
            Past past = of(entry.getKey(), entry.getValue());
            versions.addAll(past.versions());
            complete &= past.complete();
        }
        return new Past(versions, complete);
    }

    private static Past of(Path home, List<Path> files) throws Failure.Program {
        var git = new GitCommand(home);
        var words = new ArrayList<>(List.of(
                "log",
                "--all",
                "--max-count=" + COMMITS,
                "--no-renames",
                "--no-ext-diff",
                "--diff-merges=first-parent",
                "--raw",
                "--relative",
                "--no-abbrev",
                "-z",
                "--format=%H%x1f%cs",
                "--"));
        files.forEach(file -> words.add(":(literal)" + home.relativize(file)));
        var log = git.run(List.of(), words.toArray(String[]::new));
        Map<String, Mention> mentions = mentions(home, log.names());
        List<String> blobs = affordable(git, mentions.keySet());
        boolean shallow = git.run(List.of(), "rev-parse", "--is-shallow-repository")
                .names()
                .equals(List.of("true\n"));
        long commits = log.names().stream()
                .filter(word -> HEADER.matcher(word.strip()).matches())
                .count();
        boolean complete = !shallow && commits < COMMITS && blobs.size() == mentions.size();
        return new Past(versions(git, blobs, mentions), complete);
    }

    /// The first commit of each blob. The log has the newest commit first.
    private static Map<String, Mention> mentions(Path home, List<String> words) {
        var mentions = new LinkedHashMap<String, Mention>();
        String commit = "";
        LocalDate date = LocalDate.EPOCH;
        Optional<String> blob = Optional.empty();
        for (String word : words) {
            String text = word.strip();
            var header = HEADER.matcher(text);
            var change = CHANGE.matcher(text);
            if (blob.isPresent()) {
                mentions.remove(blob.get());
                mentions.put(blob.get(), new Mention(home.resolve(word), commit, date));
                blob = Optional.empty();
            } else if (header.matches()) {
                commit = header.group(1).substring(0, 7);
                date = LocalDate.parse(header.group(2));
            } else if (change.matches()) {
                blob = Optional.of(change.group(1));
            }
        }
        mentions.keySet().removeIf(id -> id.matches("0+"));
        return mentions;
    }

    /// Those that are not too large, alone and together.
    private static List<String> affordable(GitCommand git, Set<String> blobs) throws Failure.Program {
        var affordable = new LinkedHashSet<String>();
        if (blobs.isEmpty()) {
            return List.of();
        }
        long total = 0;
        for (String line : lines(git.bytes(ids(blobs), "cat-file", "--batch-check"))) {
            String[] parts = line.split(" ", -1);
            boolean blob = parts.length == 3 && parts[1].equals("blob");
            long size = blob ? Long.parseLong(parts[2]) : Long.MAX_VALUE;
            if (size <= BLOB_BYTES && total + size <= ALL_BYTES && affordable.size() < BLOBS) {
                total += size;
                affordable.add(parts[0]);
            }
        }
        return List.copyOf(affordable);
    }

    private static List<Version> versions(GitCommand git, List<String> blobs, Map<String, Mention> mentions)
            throws Failure.Program {
        if (blobs.isEmpty()) {
            return List.of();
        }
        byte[] all = git.bytes(ids(blobs), "cat-file", "--batch");
        var versions = new ArrayList<Version>();
        int at = 0;
        while (at < all.length) {
            int end = at;
            while (end < all.length && all[end] != '\n') {
                end++;
            }
            String[] head = new String(all, at, end - at, StandardCharsets.US_ASCII).split(" ", -1);
            if (head.length != 3 || end == all.length) {
                break;
            }
            int size = Integer.parseInt(head[2]);
            byte[] content = Arrays.copyOfRange(all, end + 1, Math.min(all.length, end + 1 + size));
            Mention mention = mentions.get(head[0]);
            if (mention != null) {
                versions.addFirst(new Version(mention.file(), mention.commit(), mention.date(), content));
            }
            at = end + 1 + size + 1;
        }
        return versions;
    }

    private static byte[] ids(Collection<String> blobs) {
        return (String.join("\n", blobs) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.US_ASCII).lines().toList();
    }
}
