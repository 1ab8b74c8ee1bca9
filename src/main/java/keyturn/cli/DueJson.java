package keyturn.cli;

import java.util.List;
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
                Json.nullable(out, "lastRotated", date.lastRotated());
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
