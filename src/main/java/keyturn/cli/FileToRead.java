package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import keyturn.failure.Failure;
import keyturn.file.FileContent;

/// A file that a call names by its path; it need not be in a work folder.
///
/// @param word    as the person wrote it
/// @param path    absolute
/// @param content its bytes
record FileToRead(String word, Path path, FileContent.Whole content) {

    /// @throws Failure.NotFound if there is no such file
    /// @throws Failure.Storage  if it cannot be read
    static FileToRead named(Call call, String word) throws Failure {
        Path path = call.path(word);
        return switch (FileContent.of(path)) {
            case FileContent.Whole whole -> new FileToRead(word, path, whole);
            case FileContent.Refused(boolean missing, String reason) -> {
                String sentence = text("cli.unreadable", word, reason);
                throw missing ? new Failure.NotFound(sentence, "") : new Failure.Storage(sentence, "");
            }
        };
    }
}
