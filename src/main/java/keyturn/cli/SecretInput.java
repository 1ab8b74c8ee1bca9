package keyturn.cli;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import keyturn.env.SecretText;
import keyturn.failure.Failure;

/// Takes a value from standard input, or from a prompt without echo; never from an argument, for every user of the
/// machine can read those.
final class SecretInput {

    /// In bytes. Linux hands a program no variable of 128 KiB or more (execve(2), MAX_ARG_STRLEN), so no value
    /// that works is longer than this.
    static final int LONGEST = 1 << 20;

    private final Terminal terminal;

    SecretInput(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param first  the question
    /// @param second the question for the second time
    SecretText value(String first, String second) throws Failure {
        return terminal.inputIsTerminal() ? asked(first, second) : piped();
    }

    /// Several values: each is asked for; on standard input they stand one a line, in this order. A single one may
    /// have several lines.
    ///
    /// @param names of what the values are for
    List<SecretText> values(List<String> names) throws Failure {
        if (terminal.inputIsTerminal()) {
            var values = new ArrayList<SecretText>();
            for (String name : names) {
                values.add(asked(text("cli.set.prompt", name), text("cli.set.again", name)));
            }
            return values;
        }
        return names.size() == 1 ? List.of(piped()) : lines(names.size());
    }

    private List<SecretText> lines(int count) throws Failure {
        byte[] bytes = read();
        var values = new ArrayList<SecretText>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length ? start < i : bytes[i] == '\n') {
                values.add(SecretText.ofBytes(Arrays.copyOfRange(bytes, start, i)));
                start = i + 1;
            }
        }
        Arrays.fill(bytes, (byte) 0);
        if (values.size() != 1 && values.size() != count) {
            throw new Failure.Usage(text("cli.rotate.lines", count), text("cli.rotate.lines.remedy"));
        }
        return values;
    }

    private SecretText piped() throws Failure {
        byte[] bytes = read();
        if (bytes.length == 0) {
            throw new Failure.Usage(text("cli.emptyInput"), text("cli.emptyInput.remedy"));
        }
        if (bytes.length > LONGEST) {
            Arrays.fill(bytes, (byte) 0);
            throw new Failure.Usage(text("cli.longInput", LONGEST), text("cli.longInput.remedy"));
        }
        boolean lineFeed = bytes[bytes.length - 1] == '\n';
        byte[] value = Arrays.copyOf(bytes, bytes.length - (lineFeed ? 1 : 0));
        SecretText secret = SecretText.ofBytes(value);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(value, (byte) 0);
        return secret;
    }

    private byte[] read() throws Failure.Storage {
        try {
            return terminal.read(LONGEST + 1);
        } catch (IOException _) {
            throw new Failure.Storage(text("cli.cannotRead"), "");
        }
    }

    private SecretText asked(String first, String second) throws Failure.Usage {
        char[] typed = ask(first);
        char[] again = ask(second);
        try {
            if (!Arrays.equals(typed, again)) {
                throw new Failure.Usage(text("cli.typedTwice"), text("cli.typedTwice.remedy"));
            }
            return SecretText.of(typed);
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(again, '\0');
        }
    }

    private char[] ask(String prompt) throws Failure.Usage {
        Optional<char[]> typed = terminal.ask(prompt);
        if (typed.isEmpty()) {
            throw new Failure.Usage(text("cli.nothingTyped"), text("cli.nothingTyped.remedy"));
        }
        return typed.get();
    }
}
