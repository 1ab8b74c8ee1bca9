package keyturn.env.loader;

import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.env.loader.Reading.Refused;

/// The file that `docker run --env-file` takes: `NAME=value` up to the line's end, nothing else has a meaning. A name
/// alone passes on the variable that exists already.
final class Docker implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("docker", "docker run --env-file", "docker-cli 20.10.24", "https://github.com/docker/cli");

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
        return scanned.tooLong()
                ? Refused.at(Refusal.LINE_TOO_LONG, scanned.lines().size() + 1)
                : bindings.loaded();
    }

    private static Optional<Refusal> bind(String line, Bindings bindings) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals);
        if (name.isEmpty()) {
            return Optional.of(Refusal.BAD_NAME);
        }
        int blank = firstBlank(name);
        if (blank >= 0) {
            boolean onlyAtEnd = name.substring(blank).isBlank();
            return Optional.of(
                    equals < 0 ? Refusal.NO_EQUALS_SIGN : onlyAtEnd ? Refusal.SPACE_AROUND_EQUALS : Refusal.BAD_NAME);
        }
        if (equals < 0) {
            bindings.inherited(name).ifPresent(value -> bindings.set(Runes.withoutSpaceAtEnd(name), value));
        } else {
            bindings.set(name, line.substring(equals + 1));
        }
        return Optional.empty();
    }

    private static int firstBlank(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == ' ' || name.charAt(i) == '\t') {
                return i;
            }
        }
        return -1;
    }
}
