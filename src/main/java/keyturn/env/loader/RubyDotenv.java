package keyturn.env.loader;

import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.env.loader.Reading.Refused;

/// `Dotenv.parse` of dotenv for Ruby: a variable that exists already keeps its value, `$(…)` runs a command. The
/// program's one pattern for a line is in [RubyLines], what it makes of a value in [RubyValues].
final class RubyDotenv implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("ruby-dotenv", "dotenv for Ruby", "3.2.0", "https://github.com/bkeepers/dotenv");

    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        String bytes = FileText.bytes(file);
        int malformed = Runes.malformed(bytes);
        if (malformed >= 0) {
            return Refused.at(Refusal.NOT_UTF8, FileText.line(bytes, malformed));
        }
        String text = bytes.replace("\r\n", "\n").replace('\r', '\n');
        var lines = new RubyLines(text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text);
        var bindings = new Bindings(environment, text.length());
        var values = new RubyValues(bindings);
        for (Optional<RubyLines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            RubyLines.Line line = next.get();
            Optional<String> inherited =
                    line.name().equals(RubyValues.LINE_BREAK_MODE) ? Optional.empty() : bindings.inherited(line.name());
            if (inherited.isPresent()) {
                bindings.set(line.name(), inherited.get());
            } else if (!line.exported() || line.value().isPresent()) {
                values.bind(line.name(), line.value().orElse(""));
            } else if (!bindings.isSet(line.name())) {
                return Refused.at(Refusal.UNDEFINED_VARIABLE, lines.number(line));
            }
            if (bindings.overflow()) {
                return Refused.at(Refusal.TOO_MUCH, lines.number(line));
            }
        }
        return bindings.loaded();
    }
}
