package keyturn.cli;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import keyturn.env.Passphrase;
import keyturn.failure.Failure;

/// Takes a passphrase: from the file that `--passphrase-file` names, else from the one that the variable
/// KEYTURN_PASSPHRASE_FILE names, else from a prompt without echo.
final class PassphraseInput {

    static final String OPTION = "--passphrase-file";
    static final String VARIABLE = "KEYTURN_PASSPHRASE_FILE";

    /// In bytes; what is longer is some other file.
    private static final int LONGEST = 64 * 1024;

    private final Call call;

    PassphraseInput(Call call) {
        this.call = call;
    }

    /// The passphrase of a backup that is there.
    Passphrase toOpen() throws Failure {
        Optional<Path> file = file();
        return file.isPresent() ? read(file.get()) : typed(ask(text("cli.passphrase.prompt")));
    }

    /// A new one: whoever types it, types it twice.
    Passphrase toLock() throws Failure {
        Optional<Path> file = file();
        if (file.isPresent()) {
            return read(file.get());
        }
        char[] typed = ask(text("cli.passphrase.new"));
        char[] again = ask(text("cli.passphrase.again"));
        try {
            if (!Arrays.equals(typed, again)) {
                throw new Failure.Usage(text("cli.typedTwice"), text("cli.typedTwice.remedy"));
            }
            return typed(typed.clone());
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(again, '\0');
        }
    }

    private Optional<Path> file() throws Failure.Usage {
        Optional<String> named = call.words()
                .value(OPTION)
                .or(() -> call.terminal().variable(VARIABLE).filter(path -> !path.isEmpty()));
        return named.isPresent() ? Optional.of(call.path(named.get())) : Optional.empty();
    }

    private char[] ask(String prompt) throws Failure.Usage {
        Optional<char[]> typed = call.terminal().ask(prompt);
        if (typed.isEmpty()) {
            throw new Failure.Usage(text("cli.passphrase.none"), text("cli.passphrase.none.remedy", OPTION, VARIABLE));
        }
        return typed.get();
    }

    private static Passphrase typed(char[] typed) throws Failure.Usage {
        try {
            return notEmpty(Passphrase.of(typed));
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /// The file's content without its final line end.
    private static Passphrase read(Path file) throws Failure {
        byte[] bytes = bytes(file);
        try {
            if (bytes.length > LONGEST) {
                throw new Failure.Usage(text("cli.passphrase.long", file), text("cli.passphrase.long.remedy", LONGEST));
            }
            int end = bytes.length;
            if (end > 0 && bytes[end - 1] == '\n') {
                end--;
                if (end > 0 && bytes[end - 1] == '\r') {
                    end--;
                }
            }
            byte[] content = Arrays.copyOf(bytes, end);
            try {
                return notEmpty(Passphrase.ofUtf8(content));
            } finally {
                Arrays.fill(content, (byte) 0);
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] bytes(Path file) throws Failure.Storage {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST + 1);
        } catch (IOException _) {
            throw new Failure.Storage(
                    text("cli.passphrase.unreadable", file), text("cli.passphrase.unreadable.remedy"));
        }
    }

    private static Passphrase notEmpty(Passphrase passphrase) throws Failure.Usage {
        if (passphrase.isEmpty()) {
            throw new Failure.Usage(text("cli.passphrase.empty"), text("cli.passphrase.empty.remedy"));
        }
        return passphrase;
    }
}
