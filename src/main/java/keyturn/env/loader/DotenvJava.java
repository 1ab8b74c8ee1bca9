package keyturn.env.loader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;

/// dotenv-java with its defaults: a malformed line refuses the file; only double quotes are quotes; a variable
/// that exists before keeps its value.
final class DotenvJava implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("dotenv-java", "dotenv-java", "3.2.0", "https://github.com/cdimascio/dotenv-java");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        Optional<String> text = FileText.strictlyDecoded(file);
        if (text.isEmpty()) {
            return Reading.Refused.at(Refusal.NOT_UTF8, NotUtf8.line(file));
        }
        var definitions = new Definitions(environment);
        try {
            read(PhpText.unixLines(text.get()).lines().toList(), definitions);
            return definitions.loaded();
        } catch (RefusedFile refused) {
            return refused.reading();
        }
    }

    /// An entry whose quote nothing closes is lost without a word.
    private static void read(List<String> lines, Definitions definitions) throws RefusedFile {
        Optional<DotenvJavaEntry> open = Optional.empty();
        int number = 0;
        for (String line : lines) {
            number++;
            if (open.isEmpty() && skipped(line)) {
                continue;
            }
            var entry = open.isPresent() ? open.get() : DotenvJavaEntry.start(number);
            Optional<DotenvJavaEntry.Value> value = entry.add(line);
            value.ifPresent(read -> definitions.putText(read.name(), read.text()));
            open = value.isEmpty() ? Optional.of(entry) : Optional.empty();
        }
    }

    private static boolean skipped(String line) {
        return line.startsWith("#")
                || line.startsWith("////")
                || line.trim().isEmpty()
                || line.chars().allMatch(c -> PhpText.space((char) c));
    }
}
