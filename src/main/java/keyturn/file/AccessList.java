package keyturn.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A POSIX access list: rights of single users and groups beside those of the mode (acl(5)). Java has no view of it on
/// Linux; here it is the value of an extended attribute, kept byte for byte.
public final class AccessList {

    /// Which of the two lists that a file can have.
    public enum Kind {
        /// Who may use it.
        ACCESS("system.posix_acl_access"),
        /// Of a folder: what new files in it get.
        INHERITED("system.posix_acl_default");

        private final String attribute;

        Kind(String attribute) {
            this.attribute = attribute;
        }
    }

    /// One user or group that the list names.
    ///
    /// @param group  true for a group
    /// @param number of the user or group
    /// @param rights as in a mode: 4 read, 2 write, 1 execute; what the mask leaves of them
    public record Entry(boolean group, long number, int rights) {}

    // The layout of the attribute: linux/posix_acl_xattr.h.
    private static final int VERSION = 2;
    private static final int NAMED_USER = 2;
    private static final int NAMED_GROUP = 8;
    private static final int MASK = 0x10;

    private final byte[] bytes;

    private AccessList(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes as [#bytes()] gave; copied
    public static AccessList ofBytes(byte[] bytes) {
        return new AccessList(bytes.clone());
    }

    /// The list of `file`, or of what it leads to; empty if it has none, or the system shows none.
    public static Optional<AccessList> of(Path file, Kind kind) throws IOException {
        return NativeAttribute.get(file, kind.attribute).map(AccessList::new);
    }

    /// Gives `file` a list, or takes it away.
    static void put(Path file, Kind kind, Optional<AccessList> list) throws IOException {
        if (list.isPresent()) {
            NativeAttribute.set(file, kind.attribute, list.get().bytes);
        } else {
            NativeAttribute.remove(file, kind.attribute);
        }
    }

    /// A copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The users and groups that it names. What is not understood gives none.
    public List<Entry> named() {
        var all = new ArrayList<Entry>();
        int mask = 7;
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 4 || in.getInt() != VERSION) {
            return List.of();
        }
        while (in.remaining() >= 8) {
            int tag = in.getShort();
            int rights = in.getShort() & 7;
            long number = in.getInt() & 0xFFFF_FFFFL;
            switch (tag) {
                case NAMED_USER -> all.add(new Entry(false, number, rights));
                case NAMED_GROUP -> all.add(new Entry(true, number, rights));
                case MASK -> mask = rights;
                default -> {}
            }
        }
        int left = mask;
        return all.stream()
                .map(each -> new Entry(each.group(), each.number(), each.rights() & left))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessList that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
