package keyturn.doctor;

import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.file.FileState;
import keyturn.file.Rights;

/// What is kept of a file's state: all that tells it apart, and its content only where a change has replaced it.
///
/// @param rights  empty for what has none
/// @param target  of a link; else empty
/// @param digest  of the content; empty if the content may be any
/// @param content the bytes, where they must come back
record Kept(Type type, Optional<Rights> rights, String target, String digest, Optional<SecretText> content) {

    enum Type {
        ABSENT,
        LINK,
        FOLDER,
        FILE
    }

    /// @param other the state that the file changes to, or has changed from: equal content is not kept
    /// @param own   see [FileChange]
    static Kept of(FileState state, FileState other, boolean own) {
        return switch (state) {
            case FileState.Absent _ -> new Kept(Type.ABSENT, Optional.empty(), "", "", Optional.empty());
            case FileState.Link(String target) -> new Kept(Type.LINK, Optional.empty(), target, "", Optional.empty());
            case FileState.Folder(var rights) -> new Kept(Type.FOLDER, rights, "", "", Optional.empty());
            case FileState.Plain plain -> {
                boolean same =
                        other instanceof FileState.Plain that && that.digest().equals(plain.digest());
                yield new Kept(
                        Type.FILE,
                        plain.rights(),
                        "",
                        own ? "" : plain.digest().hex(),
                        same ? Optional.empty() : Optional.of(SecretText.ofBytes(plain.bytes())));
            }
            case FileState.Refused _ -> throw new IllegalArgumentException("no change was planned");
        };
    }

    /// True if a file in the state `now` is as it was kept.
    boolean matches(FileState now) {
        return switch (now) {
            case FileState.Absent _ -> type == Type.ABSENT;
            case FileState.Link(String present) -> type == Type.LINK && target.equals(present);
            case FileState.Folder(var present) -> type == Type.FOLDER && rights.equals(present);
            case FileState.Plain plain ->
                type == Type.FILE
                        && rights.equals(plain.rights())
                        && (digest.isEmpty() || digest.equals(plain.digest().hex()));
            case FileState.Refused _ -> false;
        };
    }

    /// The state to go back to.
    ///
    /// @param now what is there: its content stays where none is kept
    FileState state(FileState now) {
        return switch (type) {
            case ABSENT -> new FileState.Absent();
            case LINK -> new FileState.Link(target);
            case FOLDER -> new FileState.Folder(rights);
            case FILE ->
                content.isPresent()
                        ? new FileState.Plain(content.get().bytes(), rights)
                        : rights.map(now::with).orElse(now);
        };
    }
}
