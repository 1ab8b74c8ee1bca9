package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;

/// `godotenv.Read`: the file alone counts, not the environment.
final class Godotenv implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("godotenv", "godotenv for Go", "1.5.1", "https://github.com/joho/godotenv");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        return new GodotenvParser(FileText.bytes(file).replace("\r\n", "\n")).read();
    }
}
