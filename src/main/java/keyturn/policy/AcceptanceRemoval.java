package keyturn.policy;

import static keyturn.text.Texts.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import keyturn.failure.Failure;

/// Takes an acceptance out of the text of a keyturn.json: every other byte stays as it is.
public final class AcceptanceRemoval {

    private AcceptanceRemoval() {}

    /// Where an entry stands, in characters; `end` is behind it.
    private record Span(int start, int end) {}

    /// The policy without the acceptance.
    ///
    /// @throws Failure.Damaged if it is not there, or a mistake keeps this from being done safely
    public static byte[] remove(byte[] json, Acceptance acceptance) throws Failure.Damaged {
        String source = new String(json, StandardCharsets.UTF_8);
        PolicyFile.Reading before = PolicyFile.read(json);
        List<Acceptance> wanted = new ArrayList<>(before.policy().accepted());
        if (wanted.remove(acceptance)) {
            int mark = source.startsWith("\uFEFF") ? 1 : 0;
            List<Span> spans = spans(source.substring(mark));
            for (int i = 0; i < spans.size(); i++) {
                byte[] edited = (source.substring(0, mark) + without(source.substring(mark), spans, i))
                        .getBytes(StandardCharsets.UTF_8);
                PolicyFile.Reading after = PolicyFile.read(edited);
                if (same(after.policy().accepted(), wanted)
                        && after.problems().size() == before.problems().size()) {
                    return edited;
                }
            }
        }
        throw new Failure.Damaged(text("policy.cannotTakeBack", PolicyFile.NAME), text("policy.cannotAccept.remedy"));
    }

    /// Lines move when one is taken out.
    private static boolean same(List<Acceptance> some, List<Acceptance> others) {
        return some.stream()
                .map(AcceptanceRemoval::atNoLine)
                .toList()
                .equals(others.stream().map(AcceptanceRemoval::atNoLine).toList());
    }

    private static Acceptance atNoLine(Acceptance each) {
        return new Acceptance(
                each.rule(),
                each.profile(),
                each.key(),
                each.file(),
                each.reason(),
                each.by(),
                each.until(),
                each.fingerprint(),
                1);
    }

    private static String without(String source, List<Span> spans, int gone) {
        Span span = spans.get(gone);
        if (gone < spans.size() - 1) {
            return source.substring(0, span.start())
                    + source.substring(spans.get(gone + 1).start());
        }
        if (gone > 0) {
            return source.substring(0, spans.get(gone - 1).end()) + source.substring(span.end());
        }
        int from = source.lastIndexOf('[', span.start()) + 1;
        return source.substring(0, from) + source.substring(source.indexOf(']', span.end()));
    }

    /// The entries of `accepted`.
    private static List<Span> spans(String source) {
        var spans = new ArrayList<Span>();
        try (JsonParser parser = new JsonFactory().createParser(source)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean here = parser.currentName().equals("accepted") && spans.isEmpty();
                boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                if (!here || !list) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    spans.add(
                            new Span(start, (int) parser.currentTokenLocation().getCharOffset() + 1));
                }
            }
        } catch (IOException noJson) {
            return List.of();
        }
        return spans;
    }
}
