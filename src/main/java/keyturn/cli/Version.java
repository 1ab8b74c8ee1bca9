package keyturn.cli;

import java.nio.charset.StandardCharsets;

/// The program's version.
final class Version {

    /// The one of pom.xml; a test compares them.
    static final String NUMBER = "0.1.0";

    private Version() {}

    static byte[] shown(boolean json) {
        return json
                ? Json.document(out -> {
                    out.writeStartObject();
                    out.writeStringField("version", NUMBER);
                    out.writeEndObject();
                })
                : (Globals.PROGRAM + " " + NUMBER + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
