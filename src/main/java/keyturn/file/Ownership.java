package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import keyturn.failure.Failure;

/// Owner, group, permissions and number of names of a file, and their transfer to what replaces it.
///
/// @param user  number of the owner, -1 where there are none
/// @param group number of the group, -1 where there are none
/// @param names how many names (hard links) the file has
record Ownership(int user, int group, Set<PosixFilePermission> permissions, int names) {

    Ownership {
        permissions = Set.copyOf(permissions);
    }

    /// That of a new file: for its owner only.
    static Ownership ownerOnly() {
        return new Ownership(-1, -1, PosixFilePermissions.fromString("rw-------"), 1);
    }

    static Ownership of(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return ownerOnly();
        }
        Map<String, Object> found = Files.readAttributes(file, "unix:uid,gid,nlink");
        return new Ownership(
                number(found, "uid"),
                number(found, "gid"),
                Files.getPosixFilePermissions(file),
                number(found, "nlink"));
    }

    /// A rename gives a file's name to a new one. Where that would take the file from its owner, or leave the old
    /// content under a second name, nothing is saved.
    void requireReplaceable(Path shown, Ownership replacement) throws Failure.Storage {
        if (names > 1) {
            throw new Failure.Storage(
                    text("file.cannotSave", shown.getFileName(), text("file.reason.hardLink")),
                    text("file.hardLink.remedy"));
        }
        if (user >= 0 && user != replacement.user) {
            throw new Failure.Storage(
                    text("file.cannotSave", shown.getFileName(), text("file.reason.otherOwner")),
                    text("file.otherOwner.remedy"));
        }
    }

    /// Gives a new file of mode 600 this ownership as far as the system permits, and never more rights than
    /// before: where the group cannot be kept, its rights go.
    void applyTo(Path file) throws IOException {
        if (user < 0) {
            return;
        }
        Ownership present = of(file);
        if (present.user != user) {
            tryToSet(file, "unix:uid", user);
        }
        var kept = EnumSet.noneOf(PosixFilePermission.class);
        kept.addAll(permissions);
        if (present.group != group && !tryToSet(file, "unix:gid", group)) {
            kept.remove(PosixFilePermission.GROUP_READ);
            kept.remove(PosixFilePermission.GROUP_WRITE);
            kept.remove(PosixFilePermission.GROUP_EXECUTE);
        }
        if (!kept.equals(present.permissions)) {
            Files.setPosixFilePermissions(file, kept);
        }
    }

    private static boolean tryToSet(Path file, String attribute, int number) {
        try {
            Files.setAttribute(file, attribute, number);
            return true;
        } catch (IOException notPermitted) {
            // Only root may give files away (chown(2)); the callers look at what came of it.
            return false;
        }
    }

    private static int number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Integer number ? number : -1;
    }
}
