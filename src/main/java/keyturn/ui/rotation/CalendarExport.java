package keyturn.ui.rotation;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import keyturn.failure.Failure;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.rotate.CalendarFile;
import keyturn.rotate.DueCalendar;
import keyturn.rotate.DueDate;
import keyturn.ui.Desk;
import keyturn.ui.Notice;
import keyturn.ui.part.Tone;

/// Writes due dates to a calendar file where the person wants it.
final class CalendarExport {

    private CalendarExport() {}

    static void start(Desk desk, List<DueDate> dates) {
        var name = String.valueOf(desk.folder().state().snapshot().root().getFileName());
        desk.files()
                .saveAs(text("rotation.export.title"), text("rotation.export.name", name))
                .ifPresent(target -> desk.jobs()
                        .start(new Job<>(
                                text("rotation.export.job"),
                                _ -> write(
                                        target,
                                        DueCalendar.write(
                                                dates, name, desk.clock().instant())),
                                outcome -> ended(desk, outcome))));
    }

    private static Path write(Path target, byte[] calendar) throws Failure {
        CalendarFile.write(target, calendar);
        return target;
    }

    private static void ended(Desk desk, Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Done(Path file) ->
                desk.folder().tell(Notice.of(Tone.GOOD, text("rotation.export.done", file)));
            case Outcome.Failed(Failure failure) -> desk.folder().tell(Notice.of(failure));
            case Outcome.Cancelled() -> {}
        }
    }
}
