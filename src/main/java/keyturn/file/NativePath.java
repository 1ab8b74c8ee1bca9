package keyturn.file;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;

/// A path as a system call takes it.
final class NativePath {

    private NativePath() {}

    /// A path's bytes as the disk has them. Its text would be wrong in a locale that cannot spell it; a URI
    /// holds the bytes themselves, percent-encoded.
    static MemorySegment name(Arena arena, Path path) {
        String encoded = path.toUri().getRawPath();
        var bytes = new byte[encoded.length() + 1];
        int length = 0;
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes[length++] = (byte) Integer.parseInt(encoded.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[length++] = (byte) encoded.charAt(i);
            }
        }
        MemorySegment segment = arena.allocate(length + 1L);
        MemorySegment.copy(bytes, 0, segment, ValueLayout.JAVA_BYTE, 0, length);
        return segment;
    }
}
