package keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// A big work folder: made up, the same each time, with a few faults.
public final class ManyProfiles {

    private static final String[] KINDS = {"TOKEN", "PASSWORD", "URL", "PORT", "ENABLED", "NAME", "TIMEOUT", "HOST"};

    private ManyProfiles() {}

    public static void write(Path folder, int profiles, int keys) throws IOException {
        var random = new Random(7);
        for (int p = 0; p < profiles; p++) {
            String name = p == 0 ? "production" : p == 1 ? "development" : "stage-" + p;
            var text = new StringBuilder("ENV=" + name + "\n");
            for (int k = 0; k < keys; k++) {
                String kind = KINDS[k % KINDS.length];
                text.append("SERVICE_").append(k).append('_').append(kind).append('=');
                text.append(
                                switch (kind) {
                                    case "TOKEN", "PASSWORD" ->
                                        Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
                                    case "URL" -> "https://host-" + k + ".example/path";
                                    case "PORT" -> String.valueOf(1024 + k);
                                    case "ENABLED" -> "true";
                                    case "HOST" -> "db-" + k + ".internal.example";
                                    default -> "value-" + k;
                                })
                        .append('\n');
            }
            Files.writeString(folder.resolve(".env." + name), text);
        }
    }
}
