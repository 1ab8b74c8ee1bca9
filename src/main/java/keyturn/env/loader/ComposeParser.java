package keyturn.env.loader;

import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.env.loader.Reading.Refused;

/// One pass over a file by the rules of compose-go's `dotenv` package. A container gets its values by way of JSON, so
/// each byte that is not UTF-8 arrives as U+FFFD.
final class ComposeParser {

    private static final String EXPORT = "export";

    private final String text;
    private final Bindings bindings;
    private final ComposeTemplates templates;
    private int at;

    ComposeParser(String text, Map<String, SecretText> environment) {
        this.text = text;
        bindings = new Bindings(environment, text.length());
        templates = new ComposeTemplates(bindings);
    }

    Reading read() {
        while (true) {
            at = GoText.statement(text, at);
            if (at == text.length()) {
                return bindings.loaded();
            }
            Optional<Refused> refused = statement();
            if (refused.isPresent()) {
                return refused.get();
            }
        }
    }

    private Optional<Refused> statement() {
        skipExport();
        int start = at;
        int end = nameEnd(start);
        if (start == text.length()) {
            return refused(Refusal.NO_EQUALS_SIGN, start);
        }
        if (end == text.length()) {
            // A name without a line end is the value of a variable without a name.
            return value("");
        }
        char stop = text.charAt(end);
        if (stop != '=' && stop != ':' && stop != '\n') {
            return refused(Refusal.BAD_NAME, end);
        }
        String name = Runes.withoutSpaceAtEnd(text.substring(start, end));
        if (name.indexOf(' ') >= 0) {
            return refused(stop == '\n' ? Refusal.NO_EQUALS_SIGN : Refusal.BAD_NAME, start);
        }
        at = GoText.skipBlanks(text, end + 1);
        if (stop == '\n') {
            bindings.inherited(name).ifPresent(value -> bindings.set(name, Runes.wellFormed(value)));
            return Optional.empty();
        }
        return value(name);
    }

    /// `export` counts with a space or line end after it; then further blanks are skipped, line ends not.
    private void skipExport() {
        int after = at + EXPORT.length();
        if (text.startsWith(EXPORT, at) && after < text.length() && "\t\n\f\r ".indexOf(text.charAt(after)) >= 0) {
            at = GoText.skipBlanks(text, after);
        }
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < text.length()) {
            int rune = Runes.at(text, end);
            if (!GoText.isBlank(rune) && "_.-[]".indexOf(rune) < 0 && !Runes.isLetterOrNumber(rune)) {
                break;
            }
            end += Runes.width(text, end);
        }
        return end;
    }

    private Optional<Refused> value(String name) {
        return GoText.isQuote(text, at) ? quoted(name) : unquoted(name);
    }

    private Optional<Refused> unquoted(String name) {
        int start = at;
        int feed = text.indexOf('\n', at);
        String line = text.substring(at, feed < 0 ? text.length() : feed);
        at = feed < 0 ? text.length() : feed + 1;
        int comment = line.indexOf(" #");
        return expand(name, Runes.withoutSpaceAtEnd(comment < 0 ? line : line.substring(0, comment)), start);
    }

    /// A backslash keeps a quote of the same kind from closing, and goes away; before anything else it stays, and two
    /// stay two.
    private Optional<Refused> quoted(String name) {
        int open = at;
        char quote = text.charAt(open);
        var inner = new StringBuilder();
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                if (text.charAt(i) != quote) {
                    inner.append(c);
                }
                c = text.charAt(i);
            }
            inner.append(c);
            i++;
        }
        if (i == text.length()) {
            // The program names the line where the file ends.
            return refused(Refusal.UNTERMINATED_QUOTE, text.length());
        }
        at = i + 1;
        if (quote == '"') {
            return expand(name, ComposeEscapes.resolved(inner.toString()), open);
        }
        bindings.set(name, Runes.wellFormed(inner.toString()));
        return Optional.empty();
    }

    private Optional<Refused> expand(String name, String template, int place) {
        return switch (templates.expanded(template)) {
            case ComposeTemplates.Expanded expanded -> {
                bindings.set(name, Runes.wellFormed(expanded.value()));
                yield Optional.empty();
            }
            case ComposeTemplates.Failed failed -> refused(failed.reason(), place);
        };
    }

    private Optional<Refused> refused(Refusal reason, int place) {
        return Optional.of(Refused.at(reason, FileText.line(text, place)));
    }
}
