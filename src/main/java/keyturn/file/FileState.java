package keyturn.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// What stands under a name, with all that must come back when a change is taken back: content, kind, rights. Not the
/// times.
public sealed interface FileState {

    /// Nothing.
    record Absent() implements FileState {}

    /// A symbolic link.
    ///
    /// @param target as it stands in the link
    record Link(String target) implements FileState {}

    /// @param rights empty where the file system has none
    record Folder(Optional<Rights> rights) implements FileState {}

    /// A regular file.
    final class Plain implements FileState {
        private final byte[] bytes;
        private final Optional<Rights> rights;

        /// @param bytes copied
        public Plain(byte[] bytes, Optional<Rights> rights) {
            this.bytes = bytes.clone();
            this.rights = rights;
        }

        /// A copy.
        public byte[] bytes() {
            return bytes.clone();
        }

        /// Empty where the file system has none.
        public Optional<Rights> rights() {
            return rights;
        }

        public Digest digest() {
            return Digest.of(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Plain that && Arrays.equals(bytes, that.bytes) && rights.equals(that.rights);
        }

        @Override
        public int hashCode() {
            return Objects.hash(Arrays.hashCode(bytes), rights);
        }

        @Override
        public String toString() {
            return "Plain[" + bytes.length + " bytes]";
        }
    }

    /// Something that no change is made to.
    ///
    /// @param reason half a sentence, such as `permission denied`
    record Refused(String reason) implements FileState {}

    /// The state of `file` itself, not of what it leads to.
    static FileState of(Path file) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return new Absent();
            } else if (Files.isSymbolicLink(file)) {
                return new Link(Files.readSymbolicLink(file).toString());
            } else if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                return new Folder(Rights.of(file));
            }
            return switch (FileContent.of(file)) {
                case FileContent.Whole whole -> new Plain(whole.bytes(), Rights.of(file));
                case FileContent.Refused(boolean _, String reason) -> new Refused(reason);
            };
        } catch (IOException error) {
            return new Refused(DiskError.reason(error));
        }
    }

    /// The same with other rights; only of files and folders that have some.
    default FileState with(Rights rights) {
        return switch (this) {
            case Plain plain -> new Plain(plain.bytes, Optional.of(rights));
            case Folder _ -> new Folder(Optional.of(rights));
            case Absent _, Link _, Refused _ -> this;
        };
    }

    /// Empty for what has none.
    default Optional<Rights> ownRights() {
        return switch (this) {
            case Plain plain -> plain.rights;
            case Folder(var rights) -> rights;
            case Absent _, Link _, Refused _ -> Optional.empty();
        };
    }
}
