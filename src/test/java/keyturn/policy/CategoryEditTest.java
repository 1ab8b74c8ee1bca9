package keyturn.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryEditTest {

    private static final EnvKey JWT = new EnvKey("JWT_SECRET");
    private static final EnvKey DEBUG = new EnvKey("DEBUG");

    @Test
    void whereThereIsNoneOneIsMadeThatExtendsTheBuiltInPolicy() throws Failure {
        byte[] made = CategoryEdit.set(Optional.empty(), moved("Sign-in", JWT, DEBUG));

        assertThat(new String(made, StandardCharsets.UTF_8)).isEqualTo("""
            {
              "version": 1,
              "extends": "built-in",
              "secrets": {
                "JWT_SECRET": {"category": "Sign-in"}
              },
              "categories": {
                "DEBUG": "Sign-in"
              }
            }
            """);
        var reading = PolicyFile.read(made);
        assertThat(reading.problems()).isEmpty();
        Policy policy = reading.policy();
        Policy before = PolicyFile.builtIn();
        assertThat(policy.category(JWT)).isEqualTo("Sign-in");
        assertThat(policy.category(DEBUG)).isEqualTo("Sign-in");
        assertThat(policy.environments()).isEqualTo(before.environments());
        assertThat(policy.settings()).isEqualTo(before.settings());
        assertThat(policy.types().keySet()).isEqualTo(before.types().keySet());
        assertThat(policy.type(JWT).orElseThrow().rotation())
                .isEqualTo(before.type(JWT).orElseThrow().rotation());
        assertThat(policy.isSecret(DEBUG)).isFalse();
        assertThat(policy.type(DEBUG)).isEmpty();
    }

    @Test
    void everyOtherByteStays() throws Failure {
        String json = "\uFEFF{ \"mine\" : [1,2,  {\"x\":null}],\r\n\t\"version\":1,\r\n\t\"secrets\" : {\r\n"
                + "\t\t\"A\":{ \"category\" : \"Old\\u0021\", \"note\": \"ä\" },\r\n"
                + "\t\t\"B\": {\"rotate\":\"P90D\"}\r\n\t},\r\n\t\"end\": {}\r\n}\r\n";

        String edited = set(json, moved("New \"one\"", "A", "B", "C"));

        assertThat(edited)
                .isEqualTo(json.replace("\"Old\\u0021\"", "\"New \\\"one\\\"\"")
                        .replace("{\"rotate\":\"P90D\"}", "{\"rotate\":\"P90D\", \"category\": \"New \\\"one\\\"\"}")
                        .replace(
                                "\"end\": {}\r\n",
                                "\"end\": {},\r\n\t\"categories\": {\r\n\t  \"C\": \"New \\\"one\\\"\"\r\n\t}\r\n"));
        assertThat(set(edited, moved("Old!", "A"))).contains("\"category\" : \"Old!\", \"note\": \"ä\"");
    }

    @Test
    void allOnOneLineStaysThere() throws Failure {
        assertThat(set("{\"version\":1,\"secrets\":{\"A\":{}},\"categories\":{}}", moved("X", "A", "B")))
                .isEqualTo("{\"version\":1,\"secrets\":{\"A\":{\"category\": \"X\"}},\"categories\":{\"B\": \"X\"}}");
        assertThat(set("{\"version\": 1}", moved("X", "B")))
                .isEqualTo("{\"version\": 1, \"categories\": {\"B\": \"X\"}}");
    }

    @Test
    void aKeyThatIsMovedAgainIsMovedInItsPlace() throws Failure {
        String once = set("{\n  \"version\": 1\n}\n", moved("X", "B"));

        assertThat(set(once, moved("Y", "B"))).isEqualTo(once.replace("\"X\"", "\"Y\""));
    }

    @Test
    void theOldValuesKeyFollowsUnlessItIsMovedItself() throws Failure {
        var previous = new EnvKey("JWT_SECRET_PREVIOUS");
        byte[] once = CategoryEdit.set(Optional.empty(), moved("X", JWT));
        assertThat(PolicyFile.read(once).policy().category(previous)).isEqualTo("X");

        byte[] twice = CategoryEdit.set(Optional.of(once), moved("Y", previous));

        assertThat(PolicyFile.read(twice).policy().category(previous)).isEqualTo("Y");
        assertThat(PolicyFile.read(twice).policy().category(JWT)).isEqualTo("X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"version\": 1",
                "{\"version\": 1} x",
                "{\"version\": 1, \"categories\": []}",
                "{\"version\": 1, \"categories\": {\"B\": 7}}",
                "{\"version\": 1, \"secrets\": {\"B\": {\"category\": null}}}",
                "{\"version\": 1, \"secrets\": {\"B\": 1}, \"secrets\": {}, \"categories\": 1}"
            })
    void aBrokenFileIsRefused(String json) {
        assertThatThrownBy(() -> set(json, moved("X", "B")))
                .isInstanceOf(Failure.Damaged.class)
                .hasMessageContaining("keyturn.json");
    }

    @Test
    void groupsOfOnesOwnStandBeforeSettings() throws Failure {
        byte[] made = CategoryEdit.set(Optional.empty(), moved("Network", DEBUG));

        assertThat(PolicyFile.read(made).policy().categories())
                .endsWith("Network", Policy.SETTINGS)
                .startsWith("Application");
    }

    private static String set(String json, LinkedHashMap<EnvKey, String> moved) throws Failure {
        return new String(
                CategoryEdit.set(Optional.of(json.getBytes(StandardCharsets.UTF_8)), moved), StandardCharsets.UTF_8);
    }

    private static LinkedHashMap<EnvKey, String> moved(String category, String... keys) {
        return moved(category, List.of(keys).stream().map(EnvKey::new).toArray(EnvKey[]::new));
    }

    private static LinkedHashMap<EnvKey, String> moved(String category, EnvKey... keys) {
        var moved = new LinkedHashMap<EnvKey, String>();
        List.of(keys).forEach(key -> moved.put(key, category));
        return moved;
    }
}
