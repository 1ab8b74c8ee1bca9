package keyturn.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import keyturn.env.SecretText;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Packs files into a gzipped tar, the manifest first.
final class Packing {

    private static final int OWNER_ONLY = 0100600;

    private Packing() {}

    static byte[] pack(Archive archive, Instant created) {
        byte[] tar = tar(archive, created);
        byte[] small = gzip(tar, Deflater.DEFAULT_COMPRESSION);
        // What packs this well would be refused as a bomb when it is opened.
        boolean suspicious = tar.length > Limits.RATIO_FROM && tar.length / Limits.RATIO >= small.length;
        return suspicious ? gzip(tar, Deflater.NO_COMPRESSION) : small;
    }

    private static byte[] tar(Archive archive, Instant created) {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out, "UTF-8")) {
            if (archive.manifest().isPresent()) {
                byte[] manifest = archive.manifest().get().json();
                add(tar, ArchiveName.MANIFEST, manifest, created);
            }
            for (var file : archive.files().entrySet()) {
                SecretText content = file.getValue();
                add(tar, file.getKey(), content.bytes(), created);
            }
        } catch (IOException impossible) {
            throw new AssertionError("packing in memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    /// Mode 600, whatever the file has: `tar -x` by hand must not lay secrets open.
    private static void add(TarArchiveOutputStream tar, String name, byte[] content, Instant created)
            throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(OWNER_ONLY);
        entry.setModTime(Date.from(created));
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] gzip(byte[] bytes, int level) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new LevelledGzip(out, level)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError("packing in memory does not fail", impossible);
        }
        return out.toByteArray();
    }

    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
