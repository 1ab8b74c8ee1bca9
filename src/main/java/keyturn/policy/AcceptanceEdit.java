package keyturn.policy;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import keyturn.failure.Failure;

/// Adds an acceptance to the text of a keyturn.json: every other byte stays as it is.
public final class AcceptanceEdit {

    private static final String INDENT = "    ";

    private AcceptanceEdit() {}

    /// The policy with one more acceptance.
    ///
    /// @param json the present file; empty where there is none, and then the new one extends the built-in policy
    /// @throws Failure.Damaged if the present file has a mistake that keeps this from being done safely
    public static byte[] add(Optional<byte[]> json, Acceptance acceptance) throws Failure.Damaged {
        if (json.isEmpty()) {
            return ("{\n  \"version\": 1,\n  \"extends\": \"built-in\",\n  \"accepted\": [\n" + INDENT
                            + written(acceptance) + "\n  ]\n}\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
        String source = new String(json.get(), StandardCharsets.UTF_8);
        PolicyFile.Reading before = PolicyFile.read(json.get());
        byte[] edited;
        try {
            edited = inserted(source, acceptance).getBytes(StandardCharsets.UTF_8);
        } catch (IOException | IllegalStateException notJson) {
            throw mendFirst();
        }
        PolicyFile.Reading after = PolicyFile.read(edited);
        boolean same =
                after.policy().accepted().size() == before.policy().accepted().size() + 1
                        && after.problems().size() == before.problems().size();
        if (!same) {
            throw mendFirst();
        }
        return edited;
    }

    private static Failure.Damaged mendFirst() {
        return new Failure.Damaged(text("policy.cannotAccept", PolicyFile.NAME), text("policy.cannotAccept.remedy"));
    }

    private static String inserted(String source, Acceptance acceptance) throws IOException {
        int mark = source.startsWith("\uFEFF") ? 1 : 0;
        Places places = Places.of(source.substring(mark));
        if (places.list().isPresent()) {
            Span list = places.list().get();
            int end = mark + list.end();
            int content = lastContent(source, end);
            String comma = list.empty() ? "" : ",";
            String before = source.substring(0, content) + comma + "\n" + INDENT + written(acceptance);
            String gap = source.substring(content, end);
            return before + (gap.contains("\n") ? gap : "\n  ") + source.substring(end);
        }
        int end = mark + places.root().end();
        int content = lastContent(source, end);
        String comma = places.root().empty() ? "" : ",";
        String gap = source.substring(content, end);
        return source.substring(0, content) + comma + "\n  \"accepted\": [\n" + INDENT + written(acceptance) + "\n  ]"
                + (gap.contains("\n") ? gap : "\n") + source.substring(end);
    }

    /// Just behind the last character before `end` that is no blank.
    private static int lastContent(String source, int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(source.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static String written(Acceptance acceptance) {
        var members = new ArrayList<String>();
        members.add(member("rule", acceptance.rule()));
        acceptance.profile().ifPresent(profile -> members.add(member("profile", profile.name())));
        acceptance.key().ifPresent(key -> members.add(member("key", key.name())));
        acceptance.file().ifPresent(file -> members.add(member("file", file)));
        members.add(member("reason", acceptance.reason()));
        members.add(member("by", acceptance.by()));
        members.add(member("until", acceptance.until().toString()));
        acceptance.fingerprint().ifPresent(fingerprint -> members.add(member("fingerprint", fingerprint)));
        return "{" + String.join(", ", members) + "}";
    }

    private static String member(String name, String value) {
        return "\"" + name + "\": \""
                + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + "\"";
    }

    /// @param end   of the closing bracket, in characters
    /// @param empty true if nothing stands between the brackets
    private record Span(int end, boolean empty) {}

    /// Where something can be put.
    private record Places(Span root, Optional<Span> list) {

        static Places of(String source) throws IOException {
            try (JsonParser parser = new JsonFactory().createParser(source)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    throw new IllegalStateException("no object");
                }
                Optional<Span> list = Optional.empty();
                boolean empty = true;
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    empty = false;
                    String name = parser.currentName();
                    JsonToken start = parser.nextToken();
                    if (name.equals("accepted") && start == JsonToken.START_ARRAY && list.isEmpty()) {
                        boolean none = parser.nextToken() == JsonToken.END_ARRAY;
                        while (parser.currentToken() != JsonToken.END_ARRAY) {
                            parser.skipChildren();
                            parser.nextToken();
                        }
                        list = Optional.of(new Span(offset(parser), none));
                    } else {
                        parser.skipChildren();
                    }
                }
                return new Places(new Span(offset(parser), empty), list);
            }
        }

        private static int offset(JsonParser parser) {
            return (int) parser.currentTokenLocation().getCharOffset();
        }
    }
}
