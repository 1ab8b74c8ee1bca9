package keyturn.env.loader;

import java.util.Map;
import keyturn.env.SecretText;
import keyturn.env.loader.shell.Dialect;

/// dash, which is `sh` on Debian and Ubuntu: `set -a; . ./.env`. A syntax error, a bad substitution or a bad name in
/// `export` ends the shell, and with it everything that was set. Measured.
final class Sh implements Loader {

    private static final LoaderFacts FACTS = new LoaderFacts(
            "sh",
            "sh (dash), set -a; . ./.env",
            "dash 0.5.12",
            "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html");

    @Override
    public LoaderFacts facts() {
        return FACTS;
    }

    @Override
    public Reading read(byte[] file, Map<String, SecretText> environment) {
        return ShellFile.read(file, environment, Dialect.DASH);
    }
}
