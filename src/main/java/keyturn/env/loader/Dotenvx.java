package keyturn.env.loader;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import keyturn.env.SecretText;

/// dotenvx: expands while it reads, but not in single quotes; runs `$(…)`.
final class Dotenvx implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("dotenvx", "dotenvx run", "2.38.2-run", "https://github.com/dotenvx/dotenvx");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        return new DotenvxFile(LoadedValues.variables(environment)).read(text(file));
    }

    /// UTF-16 if the byte order mark says so.
    private static String text(byte[] file) {
        boolean wide = file.length >= 2 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE;
        return wide ? new String(file, StandardCharsets.UTF_16LE) : FileText.decoded(file);
    }
}
