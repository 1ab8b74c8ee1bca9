package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.PortableWriter.Written;
import org.junit.jupiter.api.Test;

class PortableWriterTest {

    private static final EnvKey KEY = new EnvKey("PASSWORD");

    /// The loaders that the measurements of shared spellings were made with.
    private static final List<Loader> MAIN = Stream.of(
                    "dotenv",
                    "dotenv-expand",
                    "dotenv-expand-1000",
                    "dotenvx",
                    "next",
                    "vite",
                    "node-20",
                    "node",
                    "bun",
                    "deno",
                    "python-dotenv",
                    "compose",
                    "ruby-dotenv",
                    "godotenv",
                    "symfony",
                    "phpdotenv",
                    "dotenvy",
                    "systemd",
                    "bash",
                    "sh")
            .flatMap(id -> Loaders.find(id).stream())
            .toList();

    @Test
    void aSpellingIsReadBackByEveryLoaderThatIsNotNamedAsALoser() {
        var wrong = new ArrayList<String>();
        int common = 0;
        List<String> values = randomValues();
        for (String value : values) {
            Written written = write("PASSWORD=old\nNEXT=1\n", value, MAIN);
            common += written.portable() ? 1 : 0;
            for (Loader loader : MAIN) {
                Reading reading = loader.read(written.document().bytes());
                boolean exact = reading.value("PASSWORD").equals(java.util.Optional.of(SecretText.of(value)))
                        && reading.value("NEXT").equals(java.util.Optional.of(SecretText.of("1")));
                if (exact == written.losers().contains(loader)) {
                    wrong.add(loader.id() + " of " + value);
                }
            }
        }

        System.out.println("portable over 20 loaders: " + common + " of " + values.size());
        assertThat(wrong).isEmpty();
        assertThat(common).as("values with a spelling that all 20 read").isGreaterThanOrEqualTo(213);
    }

    @Test
    void aHashIsQuoted() {
        assertThat(text(write("PASSWORD=p@ss#word\nNEXT=1\n", "p@ss#word", MAIN)))
                .isEqualTo("PASSWORD=\"p@ss#word\"\nNEXT=1\n");
    }

    @Test
    void aSpellingThatServesStays() {
        String file = "A=1\nexport PASSWORD='two words' # why\nNEXT=1\n";
        assertThat(text(write(file, "two words", loaders("dotenv", "bash")))).isEqualTo(file);
    }

    @Test
    void aCommentThatALoaderWouldReadGoesToALineOfItsOwn() {
        assertThat(text(write("PASSWORD=plain # why\nNEXT=1\n", "plain", loaders("docker", "dotenv"))))
                .isEqualTo("# why\nPASSWORD=plain\nNEXT=1\n");
    }

    @Test
    void realLineFeedsAreKept() {
        String pem = "-----BEGIN TEST KEY-----\nQUJD\n-----END TEST KEY-----";
        Written written = write("PASSWORD=old\nNEXT=1\n", pem, MAIN);
        assertThat(written.portable()).isTrue();
        assertThat(text(written)).isEqualTo("PASSWORD=\"" + pem + "\"\nNEXT=1\n");
    }

    @Test
    void whereNoSpellingServesTheFewestLose() {
        Written written = write("PASSWORD=old\nNEXT=1\n", "two words", loaders("docker", "dotenv", "bash"));
        assertThat(written.losers()).extracting(Loader::id).containsExactly("docker");
    }

    @Test
    void oneMisreadValueIsLessThanARefusedFile() {
        Written written = write("PASSWORD=old\nNEXT=1\n", "tail\\", loaders("dotenv", "next", "compose", "systemd"));
        for (Loader loader : written.losers()) {
            assertThat(loader.read(written.document().bytes()).value("NEXT")).isPresent();
        }
    }

    /// The file was saved by a program that marks UTF-8, and will be again.
    @Test
    void theByteOrderMarkBeforeTheKeyStays() {
        List<Loader> stumbling = loaders("bash", "dotenv", "python-dotenv", "compose");

        assertThat(text(write("\uFEFFPASSWORD=old\nNEXT=1\n", "new", stumbling)))
                .isEqualTo("\uFEFFPASSWORD=new\nNEXT=1\n");
        assertThat(text(write("\uFEFF PASSWORD = old # why\nNEXT=1\n", "two words", stumbling)))
                .startsWith("\uFEFF")
                .contains("PASSWORD");
    }

    /// A file may be large: it was read once more as it was before, to compare what had not changed.
    @Test
    void aPlainValueCostsEachLoaderOneReadingOfTheWholeFile() {
        var whole = new AtomicInteger();
        Loader real = Loaders.find("dotenv").orElseThrow();
        Loader counted = new Loader() {
            @Override
            public LoaderFacts facts() {
                return real.facts();
            }

            @Override
            public Reading read(byte[] file, Map<String, SecretText> environment) {
                whole.addAndGet(new String(file, StandardCharsets.UTF_8).contains("NEXT=1") ? 1 : 0);
                return real.read(file, environment);
            }
        };

        Written written = write("PASSWORD=old\nNEXT=1\n", "new", List.of(counted));

        assertThat(text(written)).isEqualTo("PASSWORD=new\nNEXT=1\n");
        assertThat(whole).hasValue(1);
    }

    @Test
    void severalValuesThatBreakEachOtherAreMendedTogether() {
        EnvDocument document = parse("A=it's\nB=that's\nNEXT=1\n");
        var writer = new PortableWriter(loaders("bash", "dotenv", "dotenvy"));

        EnvDocument mended = writer.respell(document, document.keys());

        assertThat(new String(mended.bytes(), StandardCharsets.UTF_8)).isEqualTo("A=\"it's\"\nB=\"that's\"\nNEXT=1\n");
    }

    private static Written write(String file, String value, List<Loader> loaders) {
        return new PortableWriter(loaders)
                .write(parse(file), KEY, SecretText.of(value))
                .orElseThrow();
    }

    private static List<Loader> loaders(String... ids) {
        return Stream.of(ids).map(id -> Loaders.find(id).orElseThrow()).toList();
    }

    private static EnvDocument parse(String file) {
        return EnvDocument.parse(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Written written) {
        return new String(written.document().bytes(), StandardCharsets.UTF_8);
    }

    /// 300 values of the shapes that the measurements used: 100 of all printable ASCII, 60 as generators make them,
    /// 40 of quotes and backslashes, 20 each with a dollar, line feeds, blanks, JSON or addresses, other letters.
    private static List<String> randomValues() {
        var random = new Random(4);
        var values = new ArrayList<String>();
        String printable = IntRange.text(' ', '~');
        String letters = IntRange.text('a', 'z') + IntRange.text('A', 'Z') + IntRange.text('0', '9');
        add(values, 100, random, printable, 4, 24);
        add(values, 60, random, letters + letters + "!@#$%^&*-_=+?", 16, 32);
        add(values, 40, random, "'\"\\`ab", 3, 9);
        add(values, 20, random, letters + "$", 8, 16);
        add(values, 20, random, letters + "\n", 8, 40);
        add(values, 20, random, letters + "  ", 8, 24);
        for (int i = 0; i < 10; i++) {
            values.add("{\"user\": \"u" + i + "\", \"port\": " + random.nextInt(1000) + "}");
            values.add("postgresql://app:p%40" + i + "@db.internal:5432/app?sslmode=require&x=" + i);
        }
        add(values, 20, random, letters + "éßж日ñ", 8, 16);
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static void add(List<String> values, int count, Random random, String alphabet, int least, int most) {
        for (int i = 0; i < count; i++) {
            var value = new StringBuilder();
            int length = least + random.nextInt(most - least + 1);
            for (int at = 0; at < length; at++) {
                value.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            values.add(value.toString());
        }
    }

    private static final class IntRange {
        static String text(char first, char last) {
            var out = new StringBuilder();
            for (char c = first; c <= last; c++) {
                out.append(c);
            }
            return out.toString();
        }
    }
}
