package keyturn.rotate;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import keyturn.failure.Failure;

/// Writes a calendar to a file that a person named.
public final class CalendarFile {

    private CalendarFile() {}

    /// Creates `file` or replaces an older calendar.
    ///
    /// @param calendar as [DueCalendar] writes it
    /// @throws Failure.Usage   if `file` exists and its name does not end with `.ics`: a slip of the hand must
    ///                         not write dates over a profile
    /// @throws Failure.Storage if it cannot be written
    public static void write(Path file, byte[] calendar) throws Failure {
        if (Files.exists(file) && !file.toString().endsWith(".ics")) {
            throw new Failure.Usage(text("rotate.noCalendar", file), text("rotate.noCalendar.remedy"));
        }
        try {
            Files.write(file, calendar);
        } catch (IOException refused) {
            throw new Failure.Storage(text("rotate.cannotWrite", file), text("rotate.cannotWrite.remedy"));
        }
    }
}
