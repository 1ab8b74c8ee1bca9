package keyturn.env.loader;

import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.env.loader.Reading.Refused;

/// The file that `kubectl create secret --from-env-file` takes: as [Docker]'s, with strict names, each once. It stops
/// without a word at a line that is too long.
final class Kubectl implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "kubectl", "kubectl create secret --from-env-file", "1.20.2", "https://github.com/kubernetes/kubectl");

    /// The longest key of a Secret (`validation.DNS1123SubdomainMaxLength`).
    private static final int LONGEST_NAME = 253;

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        var scanned = GoLines.of(FileText.bytes(file));
        var bindings = new Bindings(environment, file.length);
        for (int i = 0; i < scanned.lines().size(); i++) {
            Optional<Refusal> refusal = Runes.malformed(scanned.lines().get(i)) >= 0
                    ? Optional.of(Refusal.NOT_UTF8)
                    : bind(scanned.statement(i), bindings);
            if (refusal.isPresent()) {
                return Refused.at(refusal.get(), i + 1);
            }
        }
        return bindings.loaded();
    }

    private static Optional<Refusal> bind(String line, Bindings bindings) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals);
        if (!isName(name)) {
            return Optional.of(
                    equals < 0
                            ? Refusal.NO_EQUALS_SIGN
                            : isName(name.stripTrailing()) ? Refusal.SPACE_AROUND_EQUALS : Refusal.BAD_NAME);
        }
        if (bindings.isSet(name)) {
            return Optional.of(Refusal.DUPLICATE_KEY);
        }
        bindings.set(name, equals < 0 ? bindings.inherited(name).orElse("") : line.substring(equals + 1));
        return Optional.empty();
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || Runes.isAsciiDigit(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(Kubectl::isOfName) && !name.equals(".") && !name.startsWith("..");
    }

    private static boolean isOfName(int c) {
        return c == '-' || c == '_' || c == '.' || Runes.isAsciiLetter(c) || Runes.isAsciiDigit(c);
    }
}
