package keyturn.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import keyturn.app.Reminders;
import keyturn.remind.ReminderTimer;

/// Reminders as JSON.
final class RemindJson {

    private RemindJson() {}

    static void told(Call call, List<Reminders.Told> told) {
        call.print(out -> {
            out.writeStartArray();
            for (Reminders.Told each : told) {
                out.writeStartObject();
                out.writeStringField("folder", each.reminder().folder().toString());
                out.writeNumberField("overdue", each.reminder().overdue());
                out.writeNumberField("soon", each.reminder().soon());
                out.writeBooleanField("told", each.shown());
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }

    static void status(Call call, ReminderTimer.Status status) {
        call.print(out -> {
            out.writeStartObject();
            out.writeBooleanField("installed", status.present());
            out.writeBooleanField("readable", status.readable());
            out.writeStringField(
                    "running", status.running().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            out.writeStringField("at", status.at().toString());
            out.writeArrayFieldStart("folders");
            for (Path folder : status.folders()) {
                out.writeString(folder.toString());
            }
            out.writeEndArray();
            out.writeArrayFieldStart("files");
            for (Path file : status.files()) {
                out.writeString(file.toString());
            }
            out.writeEndArray();
            out.writeBooleanField("launcherGone", status.launcher().isPresent());
            out.writeEndObject();
        });
    }
}
