package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the parser alone gives is what a mapper gives.
class JsonTreeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\": {\"b\": [1, -2, 3.5, 1e3, true, false, null, \"\\u00e4\\n\", [], {}]}, \"c\": \"\"}",
                "{\"long\": 9223372036854775807, \"longer\": 92233720368547758070}",
                "{\"twice\": 1, \"twice\": 2}",
                "[1]",
                "\"text\"",
                "null"
            })
    void aTreeIsThatOfAMapper(String json) throws IOException {
        assertThat(JsonTree.read(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(new ObjectMapper().readTree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\"", "{\"a\": }", "[1", "{\"a\": 1,}", "x", "{\"a\": [}"})
    void whatIsNoJsonIsRefused(String json) {
        assertThatThrownBy(() -> JsonTree.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void nothingIsMissing() throws IOException {
        assertThat(JsonTree.read(new byte[0]).isMissingNode()).isTrue();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        ObjectNode tree = (ObjectNode) JsonTree.read("{\"a\": [1, {\"b\": \"c\"}]}".getBytes(StandardCharsets.UTF_8));
        assertThat(JsonTree.read(JsonTree.written(tree))).isEqualTo(tree);
    }
}
