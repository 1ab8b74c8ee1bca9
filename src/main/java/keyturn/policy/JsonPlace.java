package keyturn.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Puts a text into an object of a JSON text, at the end of a path of names; every other character stays.
///
/// @param depth how many names of the path lead to objects that are there
/// @param end   of the innermost of them: where its closing bracket is
/// @param empty true if nothing stands in it
/// @param value where the present value stands, if the whole path is there
record JsonPlace(int depth, int end, boolean empty, Optional<Span> value) {

    private static final String STEP = "  ";

    /// @param end behind the last character
    record Span(int start, int end) {}

    /// The text with another value at the path. Members that are missing are added at the end of their object.
    ///
    /// @throws IllegalStateException if something on the path is no object, or the value no text
    static String put(String json, List<String> path, String value) throws IOException {
        JsonPlace place = find(json, path);
        String written = quoted(value);
        if (place.value().isPresent()) {
            Span span = place.value().get();
            return json.substring(0, span.start()) + written + json.substring(span.end());
        }
        String lineEnd = json.contains("\r\n") ? "\r\n" : "\n";
        int content = lastContent(json, place.end());
        String gap = json.substring(content, place.end());
        boolean lines = gap.contains("\n");
        String indent = indentAt(json, content) + (place.empty() ? STEP : "");
        String member = member(path.subList(place.depth(), path.size()), written, lineEnd, lines ? indent : "");
        String before = place.empty() ? "" : ",";
        String joint = lines ? lineEnd + indent : place.empty() ? "" : " ";
        return json.substring(0, content) + before + joint + member + gap + json.substring(place.end());
    }

    /// An object in an object of the file stands on lines of its own; one deeper in on one line.
    private static String member(List<String> path, String value, String lineEnd, String indent) {
        String name = quoted(path.getFirst()) + ": ";
        if (path.size() == 1) {
            return name + value;
        }
        List<String> rest = path.subList(1, path.size());
        boolean lines = !indent.isEmpty() && indent.length() <= STEP.length();
        if (!lines) {
            return name + "{" + member(rest, value, lineEnd, "") + "}";
        }
        String deeper = indent + STEP;
        return name + "{" + lineEnd + deeper + member(rest, value, lineEnd, deeper) + lineEnd + indent + "}";
    }

    private static JsonPlace find(String json, List<String> path) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalStateException("no object");
            }
            return find(parser, path, 0);
        }
    }

    /// Of a name that stands twice the first counts, as for the reader of policies.
    private static JsonPlace find(JsonParser parser, List<String> path, int depth) throws IOException {
        boolean empty = true;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            empty = false;
            boolean wanted = parser.currentName().equals(path.get(depth));
            JsonToken start = parser.nextToken();
            if (!wanted) {
                parser.skipChildren();
            } else if (depth + 1 < path.size()) {
                if (start != JsonToken.START_OBJECT) {
                    throw new IllegalStateException("no object");
                }
                return find(parser, path, depth + 1);
            } else if (start == JsonToken.VALUE_STRING) {
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.finishToken();
                return new JsonPlace(depth, 0, false, Optional.of(new Span(from, (int)
                        parser.currentLocation().getCharOffset())));
            } else {
                throw new IllegalStateException("no text");
            }
        }
        return new JsonPlace(depth, (int) parser.currentTokenLocation().getCharOffset(), empty, Optional.empty());
    }

    /// Just behind the last character before `end` that is no blank.
    private static int lastContent(String json, int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(json.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// The blanks that begin the line of a character.
    private static String indentAt(String json, int at) {
        int start = json.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int end = start;
        while (end < at && (json.charAt(end) == ' ' || json.charAt(end) == '\t')) {
            end++;
        }
        return json.substring(start, end);
    }

    private static String quoted(String text) {
        return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}
