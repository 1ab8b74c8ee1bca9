package keyturn.instance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What a second start says to the first: `KEYTURN1`, a length of two bytes, and as many bytes of UTF-8: the work
/// folder's absolute path, or nothing. There is nothing else to say.
///
/// @param folder what to show; empty to come to the front as it is
record Message(Optional<Path> folder) {

    /// The longest path that is taken, in bytes (PATH_MAX of Linux).
    static final int LONGEST = 4096;

    private static final byte[] MAGIC = "KEYTURN1".getBytes(StandardCharsets.US_ASCII);

    /// Of what comes before the path.
    static final int HEAD = MAGIC.length + Short.BYTES;

    /// @throws IllegalArgumentException if the path is relative or too long
    ByteBuffer written() {
        byte[] path =
                folder.map(it -> it.toString().getBytes(StandardCharsets.UTF_8)).orElse(new byte[0]);
        if (path.length > LONGEST || folder.filter(it -> !it.isAbsolute()).isPresent()) {
            throw new IllegalArgumentException("no path to hand over");
        }
        return ByteBuffer.allocate(HEAD + path.length)
                .put(MAGIC)
                .putShort((short) path.length)
                .put(path)
                .flip();
    }

    /// How many bytes follow the head; empty if it is none of ours.
    static Optional<Integer> length(ByteBuffer head) {
        var magic = new byte[MAGIC.length];
        head.get(magic);
        int length = Short.toUnsignedInt(head.getShort());
        return java.util.Arrays.equals(magic, MAGIC) && length <= LONGEST ? Optional.of(length) : Optional.empty();
    }

    /// What the bytes after the head say; empty if that is no absolute path.
    static Optional<Message> read(ByteBuffer body) {
        if (!body.hasRemaining()) {
            return Optional.of(new Message(Optional.empty()));
        }
        try {
            Path path = Path.of(StandardCharsets.UTF_8.newDecoder().decode(body).toString());
            return path.isAbsolute() ? Optional.of(new Message(Optional.of(path.normalize()))) : Optional.empty();
        } catch (CharacterCodingException | InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
