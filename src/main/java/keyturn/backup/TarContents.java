package keyturn.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.text.Texts;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// Reads a tar that nobody vouches for. Anything but plain env files under their usual names refuses the whole
/// of it; no message repeats a name that was not checked.
final class TarContents {

    private static final int BLOCK = 512;

    private final String backup;
    private final SequencedMap<String, SecretText> files = new LinkedHashMap<>();
    private final SequencedMap<String, String> links = new LinkedHashMap<>();
    private Optional<Manifest> manifest = Optional.empty();
    private long total;

    private TarContents(String backup) {
        this.backup = backup;
    }

    /// @param backup the backup's name, for the message
    static Archive read(byte[] tar, String backup) throws Failure {
        if (!isComplete(tar)) {
            throw Unpacking.cut(backup);
        }
        var contents = new TarContents(backup);
        try (var in = new TarArchiveInputStream(new ByteArrayInputStream(tar), "UTF-8")) {
            int count = 0;
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++count > Limits.ENTRIES) {
                    throw contents.refused();
                }
                contents.take(in, entry);
            }
        } catch (IOException | RuntimeException _) {
            // A bad header ends in unchecked exceptions as well, and their messages repeat parts of it.
            throw Unpacking.cut(backup);
        }
        return contents.checked();
    }

    /// POSIX.1 ends a tar with two blocks of zeros; without them it was cut, perhaps between two files.
    private static boolean isComplete(byte[] tar) {
        if (tar.length % BLOCK != 0 || tar.length < 2 * BLOCK) {
            return false;
        }
        for (int i = tar.length - 2 * BLOCK; i < tar.length; i++) {
            if (tar[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private void take(TarArchiveInputStream in, TarArchiveEntry entry) throws IOException, Failure {
        String name = entry.getName().startsWith("./") ? entry.getName().substring(2) : entry.getName();
        boolean isManifest = name.equals(ArchiveName.MANIFEST);
        if (!isManifest && !ArchiveName.isEnvFile(name)) {
            throw refused();
        }
        if (entry.isSymbolicLink()) {
            if (isManifest || links.put(name, entry.getLinkName()) != null || files.containsKey(name)) {
                throw refused();
            }
            return;
        }
        byte flag = entry.getLinkFlag();
        if ((flag != TarConstants.LF_NORMAL && flag != TarConstants.LF_OLDNORM) || entry.isSparse()) {
            throw refused();
        }
        byte[] content = bytes(in, entry);
        if (isManifest) {
            if (manifest.isPresent()) {
                throw refused();
            }
            manifest = Optional.of(Manifest.read(content));
        } else if (links.containsKey(name) || files.put(name, SecretText.ofBytes(content)) != null) {
            throw refused();
        }
    }

    private byte[] bytes(TarArchiveInputStream in, TarArchiveEntry entry) throws IOException, Failure {
        long size = entry.getSize();
        total += Math.max(0, size);
        if (size < 0 || size > Limits.ENTRY || total > Limits.TOTAL) {
            throw Unpacking.tooLarge(backup);
        }
        byte[] content = in.readNBytes((int) size);
        if (content.length != size) {
            throw Unpacking.cut(backup);
        }
        return content;
    }

    private Archive checked() throws Failure {
        for (var link : links.entrySet()) {
            // `tar -cz .env .env.production` stores the link beside what it points at, and loses nothing.
            if (!files.containsKey(link.getValue())) {
                throw files.isEmpty() && ArchiveName.isEnvFile(link.getValue())
                        ? onlyLink(link.getKey(), link.getValue())
                        : refused();
            }
        }
        if (files.isEmpty()) {
            throw new Failure.Damaged(Texts.text("backup.noEnvFile", backup), Texts.text("backup.otherBackup"));
        }
        if (manifest.isPresent() && !manifest.get().describes(files)) {
            throw new Failure.Damaged(Texts.text("backup.otherThanManifest", backup), Texts.text("backup.otherBackup"));
        }
        return new Archive(manifest, files);
    }

    private Failure onlyLink(String from, String to) {
        return new Failure.Damaged(
                Texts.text("backup.onlyLink", backup, from, to), Texts.text("backup.onlyLink.remedy", to));
    }

    private Failure refused() {
        return new Failure.Damaged(Texts.text("backup.refused", backup), Texts.text("backup.otherBackup"));
    }
}
