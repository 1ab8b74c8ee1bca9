package keyturn.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Who may do what with a file or folder: all that the system keeps of it.
///
/// @param mode      the lower 12 bits (chmod(2))
/// @param user      number of the owner
/// @param group     number of the group
/// @param access    rights of further users and groups
/// @param inherited of a folder: the list that new files in it get
public record Rights(int mode, int user, int group, Optional<AccessList> access, Optional<AccessList> inherited) {

    /// The bits of group and others.
    private static final int NOT_OWNER = 077;

    private static final int GROUP = 070;

    /// The rights of what `file` leads to; empty where there are none to be seen.
    public static Optional<Rights> of(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        Map<String, Object> found = Files.readAttributes(file, "unix:mode,uid,gid");
        boolean folder = Files.isDirectory(file);
        return Optional.of(new Rights(
                number(found, "mode") & 07777,
                number(found, "uid"),
                number(found, "gid"),
                AccessList.of(file, AccessList.Kind.ACCESS),
                folder ? AccessList.of(file, AccessList.Kind.INHERITED) : Optional.empty()));
    }

    /// Three octal digits, four with special bits: `600`.
    public String octal() {
        return "%03o".formatted(mode);
    }

    /// True if the mode gives group or others something.
    public boolean open() {
        return (mode & NOT_OWNER) != 0;
    }

    /// True if everybody may write, and delete what others have written.
    public boolean writableByAll() {
        return (mode & 0002) != 0 && (mode & 01000) == 0;
    }

    /// With another mode.
    public Rights withMode(int newMode) {
        return new Rights(newMode, user, group, access, inherited);
    }

    /// Of another owner.
    public Rights ownedBy(int newUser, int newGroup) {
        return new Rights(mode, newUser, newGroup, access, inherited);
    }

    /// For those alone that the mode names. The mode of a file with a list shows the list's mask where the group's
    /// rights stand, so these go with it.
    public Rights withoutLists() {
        return new Rights(mode & ~GROUP, user, group, Optional.empty(), Optional.empty());
    }

    /// Gives `file` these rights. Who may not give it to the group leaves it with its own, which then gets
    /// nothing: never more rights than these.
    ///
    /// @return false if the group is another
    boolean applyTo(Path file) throws IOException {
        Optional<Rights> now = of(file);
        if (now.isEmpty() || now.get().equals(this)) {
            return true;
        }
        if (now.get().user != user) {
            Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
        }
        boolean given = now.get().group == group || give(file);
        if (!now.get().access.equals(access)) {
            AccessList.put(file, AccessList.Kind.ACCESS, access);
        }
        if (!now.get().inherited.equals(inherited)) {
            AccessList.put(file, AccessList.Kind.INHERITED, inherited);
        }
        // Last: taking a list away changes the group's bits.
        Files.setAttribute(file, "unix:mode", given ? mode : mode & ~GROUP);
        return given;
    }

    private boolean give(Path file) {
        try {
            Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (IOException notAMember) {
            // Only members may give a file to a group (chown(2)); what is left of its rights is told.
            return false;
        }
    }

    private static int number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Integer number ? number : -1;
    }
}
