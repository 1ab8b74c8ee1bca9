package keyturn.doctor;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import keyturn.crypto.Fingerprints;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.job.Progress;
import keyturn.policy.Policy;
import keyturn.work.WorkSnapshot;

/// Looks for the work folder's own secrets in logs: as they are, and as URLs, JSON and base64 have them. Reads
/// each file once, in pieces.
public final class LogSearch {

    static final String RULE = "secret-in-log";

    /// Of a file, unpacked.
    private static final long MOST_BYTES = 4L << 30;

    private static final int PIECE = 1 << 20;

    private final Fingerprints fingerprints;
    private final List<Sought> sought = new ArrayList<>();
    private final TreeSet<String> tooShort = new TreeSet<>();
    private final ManyTexts texts;

    /// One form of one secret.
    private record Sought(OwnSecrets.Own own, SecretForms.Form form) {}

    private record Place(OwnSecrets.Own own, SecretForms.Form form) {}

    /// Where a secret stands in a file.
    private record Lines(long first, long count) {
        Lines and(Lines other) {
            return new Lines(Math.min(first, other.first), count + other.count);
        }
    }

    /// @param findings  one for each file, secret and form
    /// @param files     how many were read
    /// @param unread    files that were not, or not to their ends
    /// @param leftOut   keys whose values are too short to be looked for
    public record Found(List<Finding> findings, int files, List<Path> unread, List<String> leftOut) {
        public Found {
            findings = List.copyOf(findings);
            unread = List.copyOf(unread);
            leftOut = List.copyOf(leftOut);
        }
    }

    public LogSearch(WorkSnapshot snapshot, Policy policy, Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
        var patterns = new ArrayList<byte[]>();
        for (OwnSecrets.Own own : OwnSecrets.of(snapshot, policy)) {
            if (own.value().length() < SecretForms.SHORTEST) {
                tooShort.add(own.key().name());
            } else {
                SecretForms.of(own.value()).forEach((pattern, form) -> {
                    sought.add(new Sought(own, form));
                    patterns.add(pattern.bytes());
                });
            }
        }
        texts = new ManyTexts(patterns);
    }

    /// @param places folders or files, absolute
    /// @throws Failure.NotFound if one of them is missing
    /// @param progress counts files
    /// @throws Failure.Storage  if one cannot be listed
    public Found find(List<Path> places, Progress progress) throws Failure, InterruptedException {
        LogFiles logs;
        try {
            logs = LogFiles.of(places);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new Failure.NotFound(text("doctor.noLogs"), text("doctor.noLogs.remedy"));
        } catch (IOException error) {
            throw new Failure.Storage(text("doctor.cannotListLogs", DiskError.reason(error)), "");
        }
        var findings = new ArrayList<Finding>();
        var unread = new ArrayList<>(logs.unread());
        int done = 0;
        for (Path file : logs.files()) {
            progress.report(done++, logs.files().size());
            var found = new LinkedHashMap<Place, Lines>();
            try (InputStream in = LogFiles.open(file)) {
                if (!read(in, found)) {
                    unread.add(file);
                }
            } catch (IOException cut) {
                unread.add(file);
            }
            found.forEach((place, lines) -> findings.add(finding(file, place, lines)));
        }
        return new Found(findings, logs.files().size(), unread, List.copyOf(tooShort));
    }

    /// @return false if the file is longer than what is read
    private boolean read(InputStream in, Map<Place, Lines> found) throws IOException, InterruptedException {
        // A piece is looked at when what follows it is there too: a secret may lie across the border.
        int side = texts.longest();
        var buffer = new byte[PIECE + 2 * side];
        int length = 0;
        int from = 0;
        long lineAtStart = 1;
        long total = 0;
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int got = in.readNBytes(buffer, length, buffer.length - length);
            length += got;
            total += got;
            boolean last = length < buffer.length;
            int to = last ? length : length - side;
            long firstLine = lineAtStart;
            var counter = new LineCounter(buffer, firstLine);
            texts.find(buffer, length, from, to, (number, at) -> {
                Sought hit = sought.get(number);
                found.merge(new Place(hit.own(), hit.form()), new Lines(counter.at(at), 1), Lines::and);
            });
            if (last || total > MOST_BYTES) {
                return last;
            }
            int kept = Math.max(0, to - side);
            lineAtStart = counter.at(kept);
            System.arraycopy(buffer, kept, buffer, 0, length - kept);
            length -= kept;
            from = to - kept;
        }
    }

    private Finding finding(Path file, Place place, Lines lines) {
        OwnSecrets.Own own = place.own();
        String where = switch (place.form()) {
            case RAW -> text("doctor.inLog.raw");
            case URL -> text("doctor.inLog.url");
            case JSON -> text("doctor.inLog.json");
            case BASE64 -> text("doctor.inLog.base64");
        };
        return new Finding(
                RULE,
                Severity.ERROR,
                Optional.of(own.name()),
                Optional.of(own.key()),
                own.key().name(),
                text("doctor.inLog", own.name(), String.valueOf(lines.first()), lines.count(), where),
                text("doctor.inLog.detail", fingerprints.shown(own.value())),
                Optional.of(file),
                Optional.of((int) Math.min(Integer.MAX_VALUE, lines.first())),
                Optional.of(new Fix.ReplaceLeaked(own.name(), own.key())),
                List.of());
    }

    /// Counts line feeds as far as somebody asks; never goes back.
    private static final class LineCounter {
        private final byte[] buffer;
        private long line;
        private int counted;

        private LineCounter(byte[] buffer, long line) {
            this.buffer = buffer;
            this.line = line;
        }

        /// The line of the byte at `index`. A find may begin before the last one did.
        private long at(int index) {
            if (index < counted) {
                long back = 0;
                for (int i = index; i < counted; i++) {
                    back += buffer[i] == '\n' ? 1 : 0;
                }
                return line - back;
            }
            return upTo(index);
        }

        private long upTo(int index) {
            while (counted < index) {
                line += buffer[counted++] == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
