package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// Values that a text format can hold: those that are UTF-8.
///
/// @param texts in clear
/// @param lost  those that are not, with the reason
record TextValues(SequencedMap<EnvKey, String> texts, SequencedMap<EnvKey, String> lost) {

    static TextValues of(Values values) {
        var texts = new LinkedHashMap<EnvKey, String>();
        var lost = new LinkedHashMap<EnvKey, String>();
        values.byKey()
                .forEach((key, value) -> utf8(value)
                        .ifPresentOrElse(text -> texts.put(key, text), () -> lost.put(key, text("exchange.notText"))));
        return new TextValues(texts, lost);
    }

    private static Optional<String> utf8(SecretText value) {
        return decoded(value.bytes());
    }

    /// UTF-8; empty if a byte is malformed.
    static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    // The texts are secrets.
    @Override
    public String toString() {
        return "TextValues" + texts.keySet();
    }
}
