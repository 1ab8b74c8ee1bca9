package keyturn.usage;

import java.util.Map;
import java.util.Optional;

/// Libraries for the JVM that load env files as dotenv-java does.
final class JavaLibraries {

    /// By artifact, with its group.
    private static final Map<String, String> GROUPS = Map.of(
            "dotenv-java", "io.github.cdimascio",
            "dotenv-kotlin", "io.github.cdimascio",
            "java-dotenv", "io.github.cdimascio",
            "spring-dotenv", "me.paulschwarz",
            "springboot3-dotenv", "me.paulschwarz");

    static final String LOADER = "dotenv-java";

    private JavaLibraries() {}

    static boolean isLoader(String group, String artifact) {
        return Optional.ofNullable(GROUPS.get(artifact)).filter(group::equals).isPresent();
    }

    /// Takes down `group:artifact[:version]` if it is one of them.
    static void tell(String coordinates, int line, Found found) {
        String[] parts = coordinates.split(":", 4);
        if (parts.length > 1 && isLoader(parts[0], parts[1])) {
            found.dependency(LOADER, line, parts[1], parts.length > 2 ? parts[2] : "");
        }
    }
}
