package keyturn.env.loader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;

/// phpdotenv, as `Dotenv::createImmutable()` uses it: a variable that exists before keeps its value. One bad line
/// refuses the whole file; bytes that are not UTF-8 become `?`.
final class Phpdotenv implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("phpdotenv", "phpdotenv", "5.6.4+", "https://github.com/vlucas/phpdotenv");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        var definitions = new Definitions(environment);
        try {
            var budget = new ExpansionBudget();
            for (var entry : PhpdotenvEntry.all(PhpText.unixLines(cleaned(file)))) {
                Optional<PhpdotenvValue> value = entry.value();
                if (value.isEmpty()) {
                    definitions.remove(entry.name());
                } else {
                    definitions.put(entry.name(), value.get().resolve(definitions, budget, entry.line()));
                }
            }
            return definitions.loaded();
        } catch (RefusedFile refused) {
            return refused.reading();
        }
    }

    /// One char for each byte of what is left, without a byte order mark.
    private static String cleaned(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith("?")
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return FileText.bytes(
                    (text.startsWith("\uFEFF") ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8));
        } catch (CharacterCodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
