package keyturn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// A program that is killed: `FOLDER SERVICE REMOTE --resume|--rollback`. It brings what the last one left to an
/// end, says what it found (`settled: …`), then begins a rotation, after the line `begun`, and ends.
final class RotationLoop {

    private RotationLoop() {}

    static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (Files.isDirectory(folder.resolve(".keyturn"))) {
            int code = call(folder, "rotate", arguments[3]);
            if (code != 0 && journals(folder) > 0) {
                // The new value is proven and being recorded: there is no way back any more.
                code = call(folder, "rotate", "--resume");
            }
            System.out.println("settled: " + found(folder, Path.of(arguments[1]), Path.of(arguments[2]), code));
        } else {
            System.out.println("settled: nothing");
        }
        System.out.println("begun");
        System.out.println("ended: " + call(folder, "rotate", "production", "JWT_SECRET", "--confirm"));
    }

    private static int call(Path folder, String... words) {
        var ended = Calls.call(Clock.systemUTC(), new TestTerminal(folder), words);
        System.out.println(ended.error().replace('\n', '|'));
        return ended.code();
    }

    /// `resumed` or such, if every place holds the same value; else what is wrong.
    private static String found(Path folder, Path service, Path remote, int code) throws IOException {
        Set<String> values = new TreeSet<>();
        values.add(jwt(folder.resolve(".env.production")));
        if (Files.exists(service)) {
            values.add(jwt(service));
        }
        if (Files.exists(remote)) {
            values.add(Files.readString(remote));
        }
        var log = Calls.call(Clock.systemUTC(), new TestTerminal(folder), "log", "verify");
        if (journals(folder) > 0) {
            return "a journal is left";
        }
        if (values.size() != 1 || values.contains("")) {
            return "mixed values in " + values.size() + " kinds";
        }
        return log.code() != 0 ? "the log is broken" : code == 0 ? "brought to its end" : "nothing was open";
    }

    private static int journals(Path folder) {
        String[] names = folder.resolve(".keyturn/journal").toFile().list();
        return names == null ? 0 : names.length;
    }

    private static String jwt(Path profile) throws IOException {
        return EnvDocument.parse(Files.readAllBytes(profile))
                .value(new EnvKey("JWT_SECRET"))
                .map(SecretText::reveal)
                .orElse("");
    }
}
