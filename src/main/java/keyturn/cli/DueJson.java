package keyturn.cli;

import java.util.List;
import java.util.Optional;
import keyturn.rotate.DueDate;

/// Due dates as JSON.
final class DueJson {

    private DueJson() {}

    static void print(Call call, List<DueDate> dates) {
        call.print(out -> {
            out.writeStartArray();
            for (DueDate date : dates) {
                out.writeStartObject();
                out.writeStringField("profile", date.profile().name());
                out.writeStringField("key", date.key().name());
                out.writeStringField("criticality", date.type().criticality().name());
                // The day of first sight is no rotation: it only says since when at least the value is there.
                Json.nullable(out, "lastRotated", date.atLeast() ? Optional.empty() : date.lastRotated());
                Json.nullable(out, "since", date.lastRotated());
                out.writeBooleanField("atLeast", date.atLeast());
                Json.nullable(out, "due", date.due());
                if (date.days().isPresent()) {
                    out.writeNumberField("days", date.days().get());
                } else {
                    out.writeNullField("days");
                }
                out.writeStringField("state", DueCommand.state(date));
                out.writeEndObject();
            }
            out.writeEndArray();
        });
    }
}
