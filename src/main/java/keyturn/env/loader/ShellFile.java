package keyturn.env.loader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import keyturn.env.SecretText;
import keyturn.env.loader.shell.Cause;
import keyturn.env.loader.shell.Dialect;
import keyturn.env.loader.shell.Shell;

/// A shell's reading of a file in the terms of loaders.
final class ShellFile {

    private ShellFile() {}

    static Reading read(byte[] file, Map<String, SecretText> environment, Dialect dialect) {
        String text = FileText.bytes(file);
        var before = new HashMap<String, String>();
        environment.forEach((name, value) -> before.put(name, FileText.byteText(value)));
        return switch (Shell.run(text, before, dialect)) {
            case Shell.Outcome.Ended(var values, var unknown) -> {
                var secrets = new LinkedHashMap<String, SecretText>();
                values.forEach((name, value) -> secrets.put(name, FileText.secretOfBytes(value)));
                yield new Reading.Loaded(secrets, unknown);
            }
            case Shell.Outcome.Stopped(Cause cause, int at) ->
                Reading.Refused.at(refusal(cause), FileText.line(text, at));
        };
    }

    private static Refusal refusal(Cause cause) {
        return switch (cause) {
            case OPEN_QUOTE -> Refusal.UNTERMINATED_QUOTE;
            case BAD_SUBSTITUTION, ARITHMETIC -> Refusal.BAD_EXPANSION;
            case UNSET_VARIABLE -> Refusal.UNDEFINED_VARIABLE;
            case BAD_NAME, READ_ONLY -> Refusal.BAD_NAME;
            case ENDLESS -> Refusal.HANGS;
            case TOO_DEEP -> Refusal.TOO_MUCH;
            case SYNTAX, FILE_NOT_FOUND, COMMAND_FAILED, EXIT, RETURN -> Refusal.SYNTAX;
        };
    }
}
