package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// dotenvy, `from_path()`: quotes that concatenate as in a shell, `$NAME` (a name ends at `_`) and `${NAME}`. The
/// first of several definitions stays, as does a variable that exists before.
final class Dotenvy implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("dotenvy", "dotenvy for Rust", "0.15.7", "https://github.com/allan2/dotenvy");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        var definitions = new Definitions(environment);
        try {
            var lines = new DotenvyLines(FileText.bytes(file));
            var expansion = new DotenvyExpansion(definitions);
            for (var line = lines.next(); line != null; line = lines.next()) {
                DotenvyEntry.read(line, definitions, expansion);
            }
            return definitions.loaded();
        } catch (RefusedFile refused) {
            return refused.reading();
        }
    }
}
