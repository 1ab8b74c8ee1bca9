package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.crypto.ChainKey;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FileContent;

/// What one rotation has done, line by line; each line is on the disk before the next thing happens. A line is a
/// code over itself and the line before (64 hex digits), a blank, and JSON. A last line that was cut off by a
/// crash is taken away; any other damage is an error.
final class Journal {

    private static final String START = "0".repeat(64);
    private static final int CODE = 64;

    private final Path file;
    private final ChainKey key;
    private final Disk disk;
    private final Clock clock;
    private long length;
    private long sequence;
    private String code = START;
    private Optional<Rotation> rotation = Optional.empty();

    private Journal(Path file, ChainKey key, Disk disk, Clock clock) {
        this.file = file;
        this.key = key;
        this.disk = disk;
        this.clock = clock;
    }

    /// Begins one.
    static Journal begin(Path file, RotationPlan plan, ChainKey key, Disk disk, Clock clock) throws Failure {
        var journal = new Journal(file, key, disk, clock);
        journal.append(new JournalRecord.Planned(plan));
        return journal;
    }

    /// Opens one that is there.
    ///
    /// @return empty if it holds no whole line: nothing has happened then
    /// @throws Failure.Damaged if a line is not as it was written
    static Optional<Journal> open(Path file, ChainKey key, Disk disk, Clock clock) throws Failure {
        byte[] bytes = switch (FileContent.of(file)) {
            case FileContent.Whole whole -> whole.bytes();
            case FileContent.Refused(boolean _, String reason) ->
                throw new Failure.Storage(text("rotate.cannotReadJournal", file.getFileName(), reason), "");
        };
        var journal = new Journal(file, key, disk, clock);
        var records = journal.read(bytes);
        journal.rotation = Rotation.of(records);
        return journal.rotation.isPresent() ? Optional.of(journal) : Optional.empty();
    }

    private List<Rotation.Written> read(byte[] bytes) throws Failure.Damaged {
        var records = new ArrayList<Rotation.Written>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                records.add(line(java.util.Arrays.copyOfRange(bytes, start, i)));
                start = i + 1;
            }
        }
        length = start;
        return records;
    }

    private Rotation.Written line(byte[] line) throws Failure.Damaged {
        if (line.length > CODE + 1 && line[CODE] == ' ') {
            byte[] json = java.util.Arrays.copyOfRange(line, CODE + 1, line.length);
            String found = new String(line, 0, CODE, StandardCharsets.ISO_8859_1);
            if (key.isCode(body(json), found)) {
                try {
                    Rotation.Written written = JournalJson.read(json, sequence + 1);
                    sequence++;
                    code = found;
                    return written;
                } catch (IOException | RuntimeException notOurs) {
                    // Falls through, without what was read.
                }
            }
        }
        throw new Failure.Damaged(
                text("rotate.journalDamaged", file.getFileName()), text("rotate.journalDamaged.remedy"));
    }

    private byte[] body(byte[] json) {
        byte[] before = (code + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] body = java.util.Arrays.copyOf(before, before.length + json.length);
        System.arraycopy(json, 0, body, before.length, json.length);
        return body;
    }

    /// Adds a line.
    ///
    /// @return the rotation as it is then
    Rotation append(JournalRecord record) throws Failure {
        var written = new Rotation.Written(clock.instant().truncatedTo(ChronoUnit.MILLIS), record);
        byte[] json = JournalJson.write(sequence + 1, written);
        String next = key.code(body(json));
        byte[] line = (next + " " + new String(json, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
        disk.append(file, length, line);
        length += line.length;
        sequence++;
        code = next;
        Rotation now = rotation.isPresent()
                ? rotation.get().then(written)
                : Rotation.of(List.of(written)).orElseThrow();
        rotation = Optional.of(now);
        return now;
    }

    Rotation rotation() {
        return rotation.orElseThrow();
    }

    /// A finished rotation needs no journal: what it did stands in the activity log, and the sealed values must
    /// go.
    void delete() throws Failure {
        try {
            Files.deleteIfExists(file);
        } catch (IOException error) {
            throw new Failure.Storage(
                    text("rotate.cannotDeleteJournal", file.getFileName(), DiskError.reason(error)), "");
        }
    }
}
