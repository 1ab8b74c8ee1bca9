package keyturn.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Test;

/// Random bytes in, the same bytes out; one edit, one entry. Half of the inputs are noise, half are built of
/// pieces that env files are made of, so that quotes, comments and line ends meet in every order. The seed is
/// fixed, and an input that fails is printed.
class EnvDocumentPropertyTest {

    private static final int INPUTS = 100_000;

    private static final String[] PIECES = {
        "A",
        "B",
        "KEY",
        "export ",
        "=",
        " = ",
        "\"",
        "'",
        "`",
        "\\",
        "#",
        " #",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "value",
        "a b",
        "$X",
        "${Y}",
        "\\\"",
        "\\n",
        "\0",
        "é",
        "\uFEFF",
        "1",
        "-",
        ".",
        "A=1\n",
        "B='x\ny'\n",
        "# C=2\n",
        "export D=\"4\" # c\n",
        "no assignment\n",
        "=\n",
        "\n\n",
        "KEY=\n"
    };

    private final Random random = new Random(20261124);

    @Test
    void whatIsReadIsWrittenBack() {
        for (int i = 0; i < INPUTS; i++) {
            byte[] input = input(i);
            assertThat(EnvDocument.parse(input).bytes())
                    .as(() -> describe(input))
                    .isEqualTo(input);
        }
    }

    @Test
    void anEditChangesItsOwnEntryOnlyAndReadsBack() throws Failure {
        int edited = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] input = input(i);
            var document = EnvDocument.parse(input);
            List<EnvKey> keys = new ArrayList<>(document.keys());
            var value = SecretText.of(value());
            EnvKey key = keys.isEmpty() || random.nextInt(8) == 0
                    ? new EnvKey("NEW_" + random.nextInt(3))
                    : keys.get(random.nextInt(keys.size()));
            boolean added = !document.keys().contains(key);
            EnvDocument after;
            try {
                after = document.set(key, value);
            } catch (Failure.Usage refused) {
                continue; // only allowed with an open quote above or a NUL in the value; counted below
            }
            edited++;
            var reread = EnvDocument.parse(after.bytes());
            assertThat(reread.value(key)).as(() -> describe(input)).hasValue(value);
            assertThat(changedLines(document, reread, key, added))
                    .as(() -> describe(input) + " -> " + describe(after.bytes()))
                    .isZero();
        }
        assertThat(edited).isGreaterThan(INPUTS * 95 / 100);
    }

    /// Entries that differ although they are neither the edited one nor the one that got a line end.
    private static long changedLines(EnvDocument before, EnvDocument after, EnvKey key, boolean added) {
        var old = new ArrayList<>(before.lines());
        var now = new ArrayList<>(after.lines());
        if (added) {
            if (now.size() != old.size() + 1) {
                return Math.abs(now.size() - old.size());
            }
            now.removeLast();
            long differing = 0;
            for (int i = 0; i < old.size(); i++) {
                boolean last = i == old.size() - 1;
                byte[] was = old.get(i).raw().copy(0, old.get(i).raw().length());
                byte[] is = now.get(i).raw().copy(0, now.get(i).raw().length());
                boolean same = last ? Arrays.equals(was, Arrays.copyOf(is, was.length)) : Arrays.equals(was, is);
                differing += same ? 0 : 1;
            }
            return differing;
        }
        if (now.size() != old.size()) {
            return Math.abs(now.size() - old.size());
        }
        long differing = 0;
        for (int i = 0; i < old.size(); i++) {
            boolean target =
                    old.get(i) instanceof EnvLine.Assignment a && a.key().equals(key);
            differing += target || old.get(i).raw().equals(now.get(i).raw()) ? 0 : 1;
        }
        return differing;
    }

    private byte[] input(int number) {
        if (number % 2 == 0) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            return noise;
        }
        var out = new ByteArrayOutputStream();
        int pieces = random.nextInt(24);
        for (int i = 0; i < pieces; i++) {
            out.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private String value() {
        var value = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(3);
            value.append(
                    kind == 0 ? "'\"`$\\# \t\n=;é&".charAt(random.nextInt(13)) : (char) ('!' + random.nextInt(94)));
        }
        return value.toString();
    }

    private static String describe(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
