package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;
import keyturn.env.loader.shell.Dialect;

/// bash: `set -a; . ./.env`, so every assignment is exported. The whole language holds, see [ShellFile].
///
/// On a syntax error bash drops the rest of the file and goes on after it; only `${name:?}`, `set -u`, `exit` and a
/// bad `$(…)` end the shell itself. Measured.
final class Bash implements Loader {

    private static final LoaderFacts FACTS =
            new LoaderFacts("bash", "bash, set -a; . ./.env", "5.2.15", "https://www.gnu.org/software/bash/manual/");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        return ShellFile.read(file, environment, Dialect.BASH);
    }
}
