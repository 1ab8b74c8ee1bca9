package keyturn.activity;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import keyturn.failure.Failure;
import keyturn.file.DiskError;
import keyturn.file.FolderListing;

/// The files of the log: `activity.jsonl`, and before it `activity-000000000001.jsonl` and so on, each named after the
/// number of its first entry.
record LogFiles(Path folder) {

    /// In bytes; then a new file is begun.
    static final long FULL = 4L << 20;

    private static final String NAME = "activity";
    private static final String OLD_NAMES = "activity-[0-9]*.jsonl";

    Path current() {
        return folder.resolve(NAME + ".jsonl");
    }

    Path lock() {
        return folder.resolve(NAME + ".lock");
    }

    /// All that are there, oldest first.
    List<Path> all() throws Failure.Storage {
        try {
            var files = new ArrayList<Path>();
            if (Files.isDirectory(folder)) {
                FolderListing.list(folder, OLD_NAMES).stream().sorted().forEach(files::add);
            }
            if (Files.exists(current())) {
                files.add(current());
            }
            return files;
        } catch (IOException error) {
            throw new Failure.Storage(text("activity.cannotRead", DiskError.reason(error)), "");
        }
    }

    /// The name that the current file gets when it is full.
    ///
    /// @param first the number of its first entry
    Path old(long first) {
        return folder.resolve(String.format(Locale.ROOT, "activity-%012d.jsonl", first));
    }
}
