package keyturn.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What tells, without reading it, that a file is another or has been written: which file it is, its size, and
/// when it was changed last. Nobody can set the last of these to an earlier time, as the time of modification
/// can be.
///
/// @param device  and `inode`: which file
/// @param changed content or rights (ctime)
public record FileStamp(long device, long inode, long size, Instant changed) {

    // Written out: for those of a record, Java links method handles at the first use, 10 ms of a window's start.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileStamp that
                && device == that.device
                && inode == that.inode
                && size == that.size
                && changed.equals(that.changed);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(inode) * 31 + changed.hashCode();
    }

    /// That of what `file` leads to; empty where there is none, or the file system tells too little.
    public static Optional<FileStamp> of(Path file) {
        try {
            if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                return Optional.empty();
            }
            Map<String, Object> found = Files.readAttributes(file, "unix:dev,ino,size,ctime");
            return found.get("ctime") instanceof FileTime changed
                    ? Optional.of(new FileStamp(
                            number(found, "dev"), number(found, "ino"), number(found, "size"), changed.toInstant()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static long number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Number number ? number.longValue() : -1;
    }
}
