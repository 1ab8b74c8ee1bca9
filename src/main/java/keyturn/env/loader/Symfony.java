package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// Symfony's Dotenv component, `load()`: quotes that concatenate, `$NAME` and `${NAME}`, `$(command)`; one bad
/// line refuses the whole file; a variable that exists before keeps its value.
final class Symfony implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("symfony", "Symfony Dotenv", "5.4.53", "https://github.com/symfony/dotenv");
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        String text = FileText.bytes(file);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            return Reading.Refused.at(Refusal.BYTE_ORDER_MARK, 1);
        }
        var definitions = new Definitions(environment);
        try {
            new SymfonyFile(PhpText.unixLines(text), definitions).read();
            return definitions.loaded();
        } catch (RefusedFile refused) {
            return refused.reading();
        }
    }
}
