package keyturn.policy;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Turns the bytes of a JSON file into a [JsonAt]; never fails. Mistakes go to a list, in words of our own, for a
/// parser's message may echo what it read.
final class JsonSource {

    /// In bytes. A policy of 21 types has about 6,000.
    static final int MAX_BYTES = 16 * 1024 * 1024;

    /// Levels of nesting. A policy has 4.
    static final int MAX_DEPTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final List<PolicyProblem> problems;

    JsonSource(List<PolicyProblem> problems) {
        this.problems = problems;
    }

    /// The value in `json`; empty if it could not be read, and then there is one more problem.
    Optional<JsonAt> read(byte[] json) {
        if (json.length > MAX_BYTES) {
            return problem(1, 1, text("policy.tooLarge", MAX_BYTES / (1024 * 1024)));
        }
        String source;
        try {
            source = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return problem(lineOfBadByte(json), 1, text("policy.notUtf8"));
        }
        String content = source.startsWith("\uFEFF") ? source.substring(1) : source;
        if (content.isBlank()) {
            return problem(1, 1, text("policy.emptyFile"));
        }
        return parse(content);
    }

    private Optional<JsonAt> parse(String content) {
        try (JsonParser parser = FACTORY.createParser(content)) {
            return parse(parser);
        } catch (JsonEOFException cut) {
            return problem(cut.getLocation(), text("policy.cut"));
        } catch (JsonProcessingException wrong) {
            return problem(wrong.getLocation(), text("policy.syntax"));
        } catch (IOException impossible) {
            throw new IllegalStateException("a string cannot fail to be read", impossible);
        }
    }

    private Optional<JsonAt> parse(JsonParser parser) throws IOException {
        try {
            parser.nextToken();
            JsonAt value = value(parser);
            return parser.nextToken() == null
                    ? Optional.of(value)
                    : problem(parser.currentTokenLocation(), text("policy.trailing"));
        } catch (StreamConstraintsException tooMuch) {
            return problem(parser.currentLocation(), text("policy.tooDeep", MAX_DEPTH));
        }
    }

    /// The value that starts with the parser's current token.
    private JsonAt value(JsonParser parser) throws IOException {
        JsonLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, line, column);
            case VALUE_STRING -> new JsonAt.Text(line, column, parser.getText());
            case VALUE_TRUE -> new JsonAt.Truth(line, column, true);
            case VALUE_FALSE -> new JsonAt.Truth(line, column, false);
            case VALUE_NUMBER_INT -> new JsonAt.Whole(line, column, whole(parser));
            case START_ARRAY -> items(parser, line, column);
            default -> new JsonAt.Other(line, column);
        };
    }

    private JsonAt object(JsonParser parser, int line, int column) throws IOException {
        var members = new LinkedHashMap<String, JsonAt.Member>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            JsonLocation at = parser.currentTokenLocation();
            String name = parser.currentName();
            parser.nextToken();
            var member = new JsonAt.Member(at.getLineNr(), at.getColumnNr(), value(parser));
            if (members.putIfAbsent(name, member) != null) {
                problems.add(new PolicyProblem(member.line(), member.column(), text("policy.twice")));
            }
        }
        return new JsonAt.Obj(line, column, members);
    }

    private JsonAt items(JsonParser parser, int line, int column) throws IOException {
        var values = new ArrayList<JsonAt>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new JsonAt.Items(line, column, values);
    }

    private static long whole(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? Long.MAX_VALUE : parser.getLongValue();
    }

    private Optional<JsonAt> problem(JsonLocation at, String message) {
        return problem(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), message);
    }

    private Optional<JsonAt> problem(int line, int column, String message) {
        problems.add(new PolicyProblem(line, column, message));
        return Optional.empty();
    }

    /// Line ends are ASCII, so they can be counted up to the first line that does not decode alone.
    private static int lineOfBadByte(byte[] json) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= json.length; i++) {
            if (i == json.length || json[i] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json, start, i - start));
                } catch (CharacterCodingException here) {
                    return line;
                }
                start = i + 1;
                line++;
            }
        }
        return 1;
    }
}
