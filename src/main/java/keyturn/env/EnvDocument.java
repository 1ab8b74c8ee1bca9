package keyturn.env;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvLine.Assignment;
import keyturn.failure.Failure;
import org.jspecify.annotations.Nullable;

/// The content of one env file. Immutable: an edit gives a new document.
///
/// `parse(bytes).bytes()` are the same bytes, whatever they are. An edit changes the bytes of its own entry only.
/// Where a key is set more than once, the last assignment is the one that counts, as most loaders have it.
public final class EnvDocument {

    /// A document without any bytes.
    public static final EnvDocument EMPTY = new EnvDocument(List.of());

    private final List<EnvLine> lines;
    private @Nullable Map<EnvKey, Integer> effective;
    private int @Nullable [] lineNumbers;

    private EnvDocument(List<EnvLine> lines) {
        this.lines = lines;
    }

    /// Reads a file's bytes; never fails. Linear in their number.
    public static EnvDocument parse(byte[] bytes) {
        return new EnvDocument(EnvReader.read(bytes.clone()));
    }

    /// The file's bytes.
    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        lines.forEach(line -> line.raw().writeTo(out));
        return out.toByteArray();
    }

    /// The file's bytes with the end of each entry as a line feed; what is inside a value stays.
    public byte[] bytesWithLineFeeds() {
        var out = new ByteArrayOutputStream();
        for (EnvLine line : lines) {
            int content = line.raw().contentLength();
            out.writeBytes(line.raw().copy(0, content));
            if (content < line.raw().length()) {
                out.write('\n');
            }
        }
        return out.toByteArray();
    }

    /// All entries in order.
    public List<EnvLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    /// All assignments in order, repeated ones included.
    public List<Assignment> assignments() {
        var found = new ArrayList<Assignment>();
        for (EnvLine line : lines) {
            if (line instanceof Assignment assignment) {
                found.add(assignment);
            }
        }
        return found;
    }

    /// The keys, each once, in the order of their first assignment.
    public Set<EnvKey> keys() {
        return Collections.unmodifiableSet(effective().keySet());
    }

    /// The assignment that counts for `key`.
    public Optional<Assignment> find(EnvKey key) {
        return Optional.ofNullable(effective().get(key)).map(index -> (Assignment) lines.get(index));
    }

    /// The value that counts for `key`.
    public Optional<SecretText> value(EnvKey key) {
        return find(key).map(Assignment::value);
    }

    /// The bytes of the entry that counts for `key`, line end included; empty if the key is not set.
    public Optional<byte[]> entry(EnvKey key) {
        return find(key).map(found -> found.raw().copy(0, found.raw().length()));
    }

    /// The number of the physical line on which the entry at `index` of [#lines()] starts, from 1.
    public int lineNumber(int index) {
        int[] numbers = lineNumbers;
        if (numbers == null) {
            numbers = new int[lines.size()];
            int next = 1;
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = next;
                next += lines.get(i).raw().physicalLines();
            }
            lineNumbers = numbers;
        }
        return numbers[index];
    }

    /// The number of the physical line on which the assignment that counts for `key` starts, from 1; empty if the
    /// key is not set.
    public Optional<Integer> lineNumber(EnvKey key) {
        return Optional.ofNullable(effective().get(key)).map(this::lineNumber);
    }

    /// Gives `key` a value: rewrites the assignment that counts, in its present style if that can hold the value,
    /// or adds a line at the end. The same value gives this document.
    ///
    /// @throws Failure.Usage if no spelling can hold the value (it contains a NUL byte, or an open quotation mark
    ///                       elsewhere in the file would swallow it)
    public EnvDocument set(EnvKey key, SecretText value) throws Failure.Usage {
        Integer index = effective().get(key);
        return index == null ? EnvEdit.insert(this, lines.size(), key, value) : EnvEdit.replace(this, index, value);
    }

    /// The ways to write `value` where `key` is assigned now: documents that read back exactly it, differ in that
    /// entry only, and keep everything else. The first ones keep the entry's style as [#set] does; later ones give
    /// up blanks around the `=`, or put an inline comment on a line of its own above. Empty if the key is not set.
    public List<EnvDocument> spellings(EnvKey key, SecretText value) {
        Integer index = effective().get(key);
        return index == null ? List.of() : Respelling.of(this, index, value);
    }

    /// Puts other entries in the places of those that count for their keys.
    ///
    /// @param entries what stands there then, a small document for each key; keys that are not set are passed over
    public EnvDocument withEntries(Map<EnvKey, EnvDocument> entries) {
        var edited = new ArrayList<EnvLine>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            EnvLine line = lines.get(i);
            EnvDocument entry = line instanceof Assignment assignment ? entries.get(assignment.key()) : null;
            boolean counts = line instanceof Assignment assignment
                    && Integer.valueOf(i).equals(effective().get(assignment.key()));
            edited.addAll(entry != null && counts ? entry.lines : List.of(line));
        }
        var document = new EnvDocument(edited);
        return parse(document.bytes());
    }

    /// Without a byte order mark at its start.
    public EnvDocument withoutByteOrderMark() {
        byte[] bytes = bytes();
        return startsWithByteOrderMark() ? parse(Arrays.copyOfRange(bytes, 3, bytes.length)) : this;
    }

    /// True if the file starts with the bytes EF BB BF, a byte order mark in UTF-8.
    public boolean startsWithByteOrderMark() {
        if (lines.isEmpty() || lines.getFirst().raw().length() < 3) {
            return false;
        }
        RawLine first = lines.getFirst().raw();
        return (first.at(0) & 0xFF) == 0xEF && (first.at(1) & 0xFF) == 0xBB && (first.at(2) & 0xFF) == 0xBF;
    }

    /// With each CRLF as a line feed.
    public EnvDocument withLineFeeds() {
        byte[] bytes = bytes();
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                out.write(bytes[i]);
            }
        }
        return parse(out.toByteArray());
    }

    /// With each line feed as CRLF.
    EnvDocument withCarriageReturns() {
        byte[] bytes = withLineFeeds().bytes();
        var out = new ByteArrayOutputStream(bytes.length + lines.size());
        for (byte each : bytes) {
            if (each == '\n') {
                out.write('\r');
            }
            out.write(each);
        }
        return parse(out.toByteArray());
    }

    /// Adds `key` behind the assignment that counts for `anchor`, or at the end if that is not set.
    ///
    /// @throws Failure.Usage as for [#set]; also if `key` is set already
    public EnvDocument insertAfter(EnvKey anchor, EnvKey key, SecretText value) throws Failure.Usage {
        Integer index = effective().get(anchor);
        return EnvEdit.insert(this, index == null ? lines.size() : index + 1, key, value);
    }

    /// Removes every assignment of `key`; comments stay. Without one, gives this document.
    public EnvDocument remove(EnvKey key) {
        var kept = new ArrayList<EnvLine>(lines.size());
        for (EnvLine line : lines) {
            if (!(line instanceof Assignment assignment && assignment.key().equals(key))) {
                kept.add(line);
            }
        }
        return kept.size() == lines.size() ? this : new EnvDocument(kept);
    }

    /// Removes every assignment of `key` but the one that counts. Without repeated ones, gives this document.
    public EnvDocument removeDuplicates(EnvKey key) {
        Integer counts = effective().get(key);
        var kept = new ArrayList<EnvLine>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            EnvLine line = lines.get(i);
            boolean repeated =
                    line instanceof Assignment assignment && assignment.key().equals(key);
            if (!repeated || (counts != null && counts == i)) {
                kept.add(line);
            }
        }
        return kept.size() == lines.size() ? this : new EnvDocument(kept);
    }

    /// Removes every commented-out assignment of `key` that holds a value. Without one, gives this document.
    public EnvDocument removeDisabled(EnvKey key) {
        var kept = new ArrayList<EnvLine>(lines.size());
        for (EnvLine line : lines) {
            boolean holds = line instanceof EnvLine.Disabled disabled
                    && disabled.key().equals(key)
                    && !disabled.value().isEmpty();
            if (!holds) {
                kept.add(line);
            }
        }
        return kept.size() == lines.size() ? this : new EnvDocument(kept);
    }

    /// Renames every assignment of `from`. Without one, gives this document.
    ///
    /// @throws Failure.Refused if `to` is set already
    public EnvDocument rename(EnvKey from, EnvKey to) throws Failure.Refused {
        return EnvEdit.rename(this, from, to);
    }

    /// True if some quoted value is not closed. Then an edit elsewhere can change where it ends.
    boolean hasOpenQuote() {
        for (EnvLine line : lines) {
            if (line instanceof Assignment assignment && !assignment.terminated()) {
                return true;
            }
        }
        return false;
    }

    /// A document of `newLines`, which nobody changes afterwards.
    static EnvDocument of(List<EnvLine> newLines) {
        return new EnvDocument(newLines);
    }

    private Map<EnvKey, Integer> effective() {
        Map<EnvKey, Integer> index = effective;
        if (index == null) {
            // In the order of the first assignments; a later one only changes the number.
            index = new LinkedHashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i) instanceof Assignment assignment) {
                    index.put(assignment.key(), i);
                }
            }
            effective = index;
        }
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof EnvDocument that && Arrays.equals(bytes(), that.bytes()));
    }

    @Override
    public int hashCode() {
        return lines.size();
    }

    @Override
    public String toString() {
        return "EnvDocument[" + lines.size() + " entries]";
    }
}
