package keyturn.file;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/// Says in a few words of our own why the disk refused something. The text of the exception never gets through:
/// what is not known here is "the system refused it".
public final class DiskError {

    private DiskError() {}

    /// Half a sentence, such as `the disk is full`. The system's own words are those of strerror(3) in English.
    public static String reason(IOException error) {
        return switch (error) {
            case NoSuchFileException _ -> text("file.reason.missing");
            case AccessDeniedException _ -> text("file.reason.permission");
            case FileAlreadyExistsException _, DirectoryNotEmptyException _ -> text("file.reason.exists");
            case NotDirectoryException _ -> text("file.reason.notAFolder");
            case ClosedByInterruptException _ -> text("file.reason.cancelled");
            case FileSystemException named -> bySystemText(String.valueOf(named.getReason()));
            default -> bySystemText(String.valueOf(error.getMessage()));
        };
    }

    private static String bySystemText(String systemText) {
        String found = systemText.toLowerCase(Locale.ROOT);
        if (found.contains("no space left")) {
            return text("file.reason.full");
        } else if (found.contains("quota")) {
            return text("file.reason.quota");
        } else if (found.contains("read-only file system")) {
            return text("file.reason.readOnlyDisk");
        } else if (found.contains("file too large")) {
            return text("file.reason.sizeLimit");
        } else if (found.contains("permission denied") || found.contains("operation not permitted")) {
            return text("file.reason.permission");
        } else if (found.contains("symbolic link") || found.contains("loop")) {
            return text("file.reason.circle");
        } else if (found.contains("too many open files")) {
            return text("file.reason.openFiles");
        } else if (found.contains("file name too long")) {
            return text("file.reason.nameTooLong");
        } else if (found.contains("input/output error")) {
            return text("file.reason.hardware");
        } else if (found.contains("busy")) {
            return text("file.reason.busy");
        }
        return text("file.reason.unknown");
    }
}
