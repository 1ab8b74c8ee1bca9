package keyturn.env.loader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;

/// phpdotenv, as `Dotenv::createImmutable()` uses it: a variable that exists before keeps its value. One bad line
/// refuses the whole file; bytes that are not UTF-8 become `?`.
final class Phpdotenv implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("phpdotenv", "phpdotenv", "5.6.4+", "https://github.com/vlucas/phpdotenv");

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

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
        String text = FileText.bytes(file);
        if (FileText.strictlyDecoded(file).isEmpty()) {
            text = FileText.bytes(repaired(file).getBytes(StandardCharsets.UTF_8));
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /// As `mb_convert_encoding` does: each malformed sequence becomes one `?`, a surrogate's three bytes three.
    private static String repaired(byte[] file) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(file);
        var out = CharBuffer.allocate(file.length);
        for (var result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.reset().decode(in, out, true)) {
            for (int i = result.length() == 3 && in.get(in.position()) == (byte) 0xED ? 0 : 2; i < 3; i++) {
                out.put('?');
            }
            in.position(in.position() + result.length());
        }
        return out.flip().toString();
    }
}
