package keyturn.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

    private final Generator generator = new Generator(new SecureRandom());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hex:1        | [0-9a-f]{2}
        hex:32       | [0-9a-f]{64}
        base64:32    | [A-Za-z0-9+/]{43}=
        base64url:32 | [A-Za-z0-9_-]{43}
        alnum:40     | [A-Za-z0-9]{40}
        ascii:32     | [A-Za-z0-9][A-Za-z0-9_./:@%+,=-]{31}
        ascii:1      | [A-Za-z0-9]
        uuid         | [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}
        """)
    void aValueLooksAsItsFormatSays(String notation, String pattern) {
        for (int i = 0; i < 1_000; i++) {
            assertThat(generate(notation)).matches(pattern);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hex:16", "base64:16", "base64url:16", "alnum:20", "ascii:20", "words:5", "uuid"})
    void noValueComesTwice(String notation) {
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(generate(notation))).isTrue();
        }
    }

    /// Pearson's chi-square over at least 10^6 draws. The bound lies 6 standard deviations above the mean, which a fair
    /// source passes but once in some hundred million times; a modulo bias of one part in 100 lies far beyond.
    @ParameterizedTest
    @CsvSource({"hex:4000, 16", "alnum:4000, 62", "ascii:4000, 72", "base64url:3000, 64"})
    void everyCharacterIsAsLikely(String notation, int alphabet) {
        var counts = new HashMap<Character, Integer>();
        int draws = 0;
        while (draws < 1_000_000) {
            String value = generate(notation);
            // The first character of `ascii` has an alphabet of its own.
            for (int i = 1; i < value.length(); i++) {
                counts.merge(value.charAt(i), 1, Integer::sum);
                draws++;
            }
        }
        assertThat(counts).hasSize(alphabet);
        assertThat(chiSquare(counts, draws)).isLessThan(bound(alphabet));
    }

    @Test
    void everyWordIsAsLikely() {
        var counts = new HashMap<String, Integer>();
        var words = new HashSet<>(WordList.words());
        int draws = 0;
        while (draws < 1_000_000) {
            String rest = generate("words:64");
            // Four words of the list hold a hyphen themselves, none of whose halves is a word.
            String pending = "";
            for (String part : rest.split("-")) {
                String word = pending.isEmpty() ? part : pending + "-" + part;
                if (words.contains(word)) {
                    counts.merge(word, 1, Integer::sum);
                    draws++;
                    pending = "";
                } else {
                    pending = word;
                }
            }
            assertThat(pending).isEmpty();
        }
        assertThat(counts).hasSize(WordList.SIZE);
        assertThat(chiSquare(counts, draws)).isLessThan(bound(WordList.SIZE));
    }

    @Test
    void theWordListIsWhole() {
        assertThat(WordList.words()).hasSize(7_776).doesNotHaveDuplicates().isSorted();
        assertThat(WordList.words()).allMatch(word -> word.matches("[a-z]{1,9}(-[a-z]{1,6})?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa:2048", "rsa:3072"})
    void opensslReadsTheKeys(String notation) throws Exception {
        String key = generate(notation);
        assertThat(key).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----");
        assertThat(key.lines().mapToInt(String::length).max()).hasValue(64);

        Process openssl = start("openssl", "pkey", "-check", "-noout");
        try (var in = openssl.outputWriter()) {
            in.write(key);
        }
        String said = new String(openssl.getInputStream().readAllBytes());
        assertThat(openssl.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("Key is valid");
        assertThat(openssl.exitValue()).isZero();
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            Assumptions.assumeTrue(false, command[0] + " is not installed");
            throw new AssertionError(missing);
        }
    }

    private static double chiSquare(Map<?, Integer> counts, int draws) {
        double expected = (double) draws / counts.size();
        return counts.values().stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    private static double bound(int alphabet) {
        int freedom = alphabet - 1;
        return freedom + 6 * Math.sqrt(2.0 * freedom) + 20;
    }

    private String generate(String notation) {
        return generator.generate(SecretFormat.parse(notation).orElseThrow()).reveal();
    }
}
