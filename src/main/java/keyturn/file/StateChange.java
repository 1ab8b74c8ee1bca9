package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import keyturn.failure.Failure;

/// Takes a file from one [FileState] to another: content, kind and rights.
public final class StateChange {

    private StateChange() {}

    /// A file that gets new content is a new one: its group is kept where the system permits it, as [Rights] says.
    ///
    /// @return the state that the file is in now
    /// @throws Failure.Conflict if the file is not in the state `from`; it stays as it is
    /// @throws Failure.Storage  if the disk refuses; content is whole in any case
    public static FileState make(Path file, FileState from, FileState to) throws Failure {
        if (!FileState.of(file).equals(from)) {
            throw new Failure.Conflict(
                    text("file.cannotSave", file.getFileName(), text("file.changed")), text("file.conflict.remedy"));
        }
        try {
            switch (to) {
                case FileState.Plain plain -> toPlain(file, from, plain);
                case FileState.Link(String target) -> toLink(file, from, target);
                case FileState.Folder(var rights)
                when from instanceof FileState.Folder && rights.isPresent() -> {
                    boolean _ = rights.get().applyTo(file);
                }
                case FileState.Absent _
                when from instanceof FileState.Plain || from instanceof FileState.Link -> Files.delete(file);
                case FileState.Absent _, FileState.Folder _, FileState.Refused _ ->
                    throw new IllegalArgumentException("no way from " + from + " to " + to);
            }
        } catch (IOException error) {
            throw Replacement.cannotSave(file, DiskError.reason(error));
        }
        var _ = Replacement.sync(file);
        return FileState.of(file);
    }

    private static void toPlain(Path file, FileState from, FileState.Plain to) throws Failure, IOException {
        switch (from) {
            case FileState.Plain before
            when !before.digest().equals(to.digest()) -> {
                WholeFiles.replace(List.of(new WholeFiles.Change(file, to.bytes(), before.digest())));
            }
            case FileState.Plain _ -> {}
            case FileState.Absent _ -> WholeFiles.create(file, to.bytes());
            case FileState.Link link -> instead(file, link, to);
            case FileState.Folder _, FileState.Refused _ ->
                throw new IllegalArgumentException("no way from " + from + " to a file");
        }
        if (to.rights().isPresent()) {
            boolean _ = to.rights().get().applyTo(file);
        }
    }

    private static void toLink(Path file, FileState from, String target) throws Failure, IOException {
        Path wanted = file.getFileSystem().getPath(target);
        boolean made = Links.point(
                file, wanted, content -> from instanceof FileState.Plain plain && content.equals(plain.digest()));
        if (!made) {
            throw new NoSuchFileException(file.toString(), null, "no links here");
        }
    }

    /// Puts a file in the place of a link, in one step.
    private static void instead(Path file, FileState.Link link, FileState.Plain to) throws Failure, IOException {
        Path temporary = TempFile.claim(file, to.digest(), to.digest());
        try {
            TempFile.write(temporary, to.bytes(), Ownership.ownerOnly());
            if (!NativeRename.exchange(temporary, file)) {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } else if (!FileState.of(temporary).equals(link)) {
                // Another program was faster: its file goes back into place.
                NativeRename.exchange(temporary, file);
                throw new Failure.Conflict(
                        text("file.cannotSave", file.getFileName(), text("file.changed")),
                        text("file.conflict.remedy"));
            }
        } finally {
            TempFile.discard(temporary);
        }
    }
}
