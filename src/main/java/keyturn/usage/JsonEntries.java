package keyturn.usage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The texts of a JSON file, in order.
final class JsonEntries {

    private static final int MAX_DEPTH = 64;

    private static final JsonFactory STRICT = factory().build();

    /// With comments and trailing commas, as in deno.jsonc.
    private static final JsonFactory LENIENT = factory()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonEntries() {}

    private static com.fasterxml.jackson.core.JsonFactoryBuilder factory() {
        var builder = new com.fasterxml.jackson.core.JsonFactoryBuilder();
        builder.streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build());
        return builder;
    }

    /// Those before the first mistake: a file that is being edited still tells something.
    static List<Entry> read(String json) {
        return read(STRICT, json);
    }

    static List<Entry> readWithComments(String json) {
        return read(LENIENT, json);
    }

    private static List<Entry> read(JsonFactory factory, String json) {
        var entries = new ArrayList<Entry>();
        var path = new ArrayList<String>();
        try (JsonParser in = factory.createParser(json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> path.add(in.currentName());
                    case START_OBJECT, START_ARRAY -> {}
                    case VALUE_STRING -> {
                        entries.add(new Entry(
                                path, in.getText(), in.currentTokenLocation().getLineNr()));
                        leave(in, path);
                    }
                    default -> leave(in, path);
                }
            }
        } catch (IOException mistake) {
            // What came before it counts.
        }
        return entries;
    }

    /// A value has ended: its name is left if it has one. Items of a list have none.
    private static void leave(JsonParser in, List<String> path) {
        if (in.getParsingContext().inObject() && !path.isEmpty()) {
            path.removeLast();
        }
    }
}
