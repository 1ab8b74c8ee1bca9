package keyturn.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Temporary files beside the file that they are for: `.env.production.keyturn-0123456789abcdef.tmp`. Such a
/// name is covered by the usual ignore rule `.env*`.
///
/// The 16 digits are 8 that differ from call to call, and 4 each that tell by the first 8 whether some bytes are the
/// old or the new
/// content. After a crash they show whether a temporary holds an outside edit. They are too few to guess content
/// by.
final class TempFile {

    private static final Pattern NAME =
            Pattern.compile("(\\..+)\\.keyturn-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})\\.tmp");
    private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

    private TempFile() {}

    /// What a temporary's name says.
    ///
    /// @param of what it was made for
    record Name(Path of, String salt, String oldTag, String newTag) {

        boolean isNew(Digest digest) {
            return tag(salt, digest).equals(newTag);
        }

        boolean isOld(Digest digest) {
            return tag(salt, digest).equals(oldTag);
        }
    }

    /// A free name beside `file`, marked as in use until [#release].
    static Path claim(Path file, Digest oldContent, Digest newContent) {
        // Stands in the name for all to see, so it need not be hard to guess: a planted file is refused at creation.
        String salt = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        String name = String.valueOf(file.getFileName());
        Path claimed = file.resolveSibling((name.startsWith(".") ? "" : ".") + name + ".keyturn-" + salt
                + tag(salt, oldContent) + tag(salt, newContent) + ".tmp");
        LIVE.add(claimed.toAbsolutePath());
        return claimed;
    }

    static void release(Path temporary) {
        LIVE.remove(temporary.toAbsolutePath());
    }

    static boolean isLive(Path temporary) {
        return LIVE.contains(temporary.toAbsolutePath());
    }

    static boolean isName(String fileName) {
        return NAME.matcher(fileName).matches();
    }

    /// Understands a temporary's name; empty if `file` is none of ours.
    static Optional<Name> parse(Path file) {
        Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Path dotted = file.resolveSibling(matcher.group(1));
        Path plain = file.resolveSibling(matcher.group(1).substring(1));
        Path of = FileMode.exists(dotted) ? dotted : plain;
        return Optional.of(new Name(of, matcher.group(2), matcher.group(3), matcher.group(4)));
    }

    /// Creates the file, mode 600 from birth, and gives it `bytes`; they are on the disk afterwards. A planted
    /// link of the same name is refused by the system (open(2), O_EXCL). Its mode changes only when it is
    /// complete.
    static void write(Path temporary, byte[] bytes, Ownership ownership) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(temporary, options, FileMode.ownerOnlyFile(temporary))) {
            // Direct, for the JDK would keep a copy of a heap buffer's bytes.
            ByteBuffer buffer = ByteBuffer.allocateDirect(Math.max(1, bytes.length));
            buffer.put(0, bytes).limit(bytes.length);
            try {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                ownership.applyTo(temporary);
                channel.force(true);
            } finally {
                buffer.clear().put(new byte[buffer.capacity()]);
            }
        }
    }

    /// Removes the temporary, if it is there, and gives its name free.
    static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException notNow) {
            // Nothing depends on it: the next start sweeps it, see LeftOvers.
        } finally {
            release(temporary);
        }
    }

    private static String tag(String salt, Digest digest) {
        return Digest.of((salt + digest.hex()).getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .hex()
                .substring(0, 4);
    }
}
