package keyturn.survey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import keyturn.file.FolderListing;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// Lists the archives of a folder and looks for names of profiles in them. Unpacks nothing; what is too large, cut or
/// strange is looked at as far as it goes.
public final class PlainArchives {

    /// Looked at in a folder.
    private static final int ARCHIVES = 200;
    private static final int ENTRIES = 10_000;
    private static final int NAMED = 5;
    /// Of unpacked bytes an archive.
    private static final long BYTES = 256L << 20;

    private final LeftOverNames names;
    private final List<String> profiles;

    private PlainArchives(WorkSnapshot snapshot) {
        profiles = snapshot.profiles().stream().map(Profile::fileName).toList();
        names = new LeftOverNames(profiles);
    }

    /// The archives in `folders` that hold profiles.
    ///
    /// @param folders each once
    public static List<PlainArchive> find(WorkSnapshot snapshot, List<Path> folders) {
        var archives = new PlainArchives(snapshot);
        var found = new ArrayList<PlainArchive>();
        for (Path folder : folders) {
            for (Path file : list(folder)) {
                if (stopped()) {
                    return found;
                }
                List<String> held = archives.held(file);
                if (!held.isEmpty()) {
                    found.add(new PlainArchive(file, held));
                }
            }
        }
        return found;
    }

    private List<String> held(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        var found = new ArrayList<String>();
        try {
            if (name.endsWith(".tar")) {
                tar(Files.newInputStream(file), found);
            } else if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
                tar(new GZIPInputStream(Files.newInputStream(file)), found);
            } else if (name.endsWith(".tar.bz2") || name.endsWith(".tbz2")) {
                tar(new BZip2CompressorInputStream(Files.newInputStream(file)), found);
            } else if (name.endsWith(".zip")) {
                zip(file, found);
            } else if (name.endsWith(".gz") || name.endsWith(".bz2") || name.endsWith(".xz")) {
                String inner = String.valueOf(file.getFileName());
                take(inner.substring(0, inner.lastIndexOf('.')), found);
            }
        } catch (IOException | RuntimeException cut) {
            // What was listed up to here counts; an archive that nothing can read leaks nothing.
        }
        return found;
    }

    private void tar(InputStream packed, List<String> found) throws IOException {
        try (var in = new TarArchiveInputStream(new BufferedInputStream(packed), "UTF-8")) {
            int count = 0;
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++count > ENTRIES || in.getBytesRead() > BYTES || stopped()) {
                    return;
                }
                if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                    take(entry.getName(), found);
                }
            }
        }
    }

    /// Whoever stops the look throws away what it gives.
    private static boolean stopped() {
        return Thread.currentThread().isInterrupted();
    }

    private void zip(Path file, List<String> found) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            int count = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++count > ENTRIES) {
                    return;
                }
                if (!entry.isDirectory() && !entry.getGeneralPurposeBit().usesEncryption()) {
                    take(entry.getName(), found);
                }
            }
        }
    }

    private void take(String entry, List<String> found) {
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        boolean profile = profiles.contains(name)
                || LeftOverNames.isPlainCopy(name)
                || names.kind(name).equals(java.util.Optional.of(Kind.LEFT_OVER));
        if (profile && found.size() < NAMED) {
            found.add(name);
        }
    }

    private static List<Path> list(Path folder) {
        try {
            var found = new ArrayList<>(FolderListing.list(folder, "*.{tar,tgz,gz,bz2,tbz2,xz,zip}"));
            found.removeIf(file -> !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
            found.sort(null);
            return found.subList(0, Math.min(ARCHIVES, found.size()));
        } catch (IOException unseen) {
            return List.of();
        }
    }
}
