package keyturn.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.policy.Environment;
import keyturn.policy.Policy;
import keyturn.policy.Validation;

/// Work folders for tests.
final class Folders {

    static final ProfileName PRODUCTION = new ProfileName("production");
    static final ProfileName STAGING = new ProfileName("staging");
    static final EnvKey KEY = new EnvKey("JWT_SECRET");

    static final Policy POLICY = new Policy(
            List.of(environment("development"), environment("demo"), environment("staging"), environment("production")),
            new LinkedHashMap<>());

    private Folders() {}

    static Path file(Path folder, String name, String text) throws IOException {
        return file(folder, name, text, "rw-------");
    }

    static Path file(Path folder, String name, String text, String mode) throws IOException {
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    static void save(WorkFolder work, WorkSnapshot base, ProfileName profile, String value) throws Failure {
        var document = base.profile(profile).orElseThrow().document().orElseThrow();
        work.save(base, Map.of(profile, document.set(KEY, SecretText.of(value))));
    }

    static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static Environment environment(String name) {
        return new Environment(new ProfileName(name), ".env." + name, "", Validation.STANDARD, Map.of());
    }
}
