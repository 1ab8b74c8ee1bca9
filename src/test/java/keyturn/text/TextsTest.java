package keyturn.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No text is missing and none is left over. Keys stand in the code as literals: `"area.name"`.
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/keyturn/text");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]+)+)\"");

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> areas = areas();
        var missing = new TreeSet<String>();
        Set<String> known = keys();
        for (String key : literals()) {
            boolean isKey = areas.contains(key.substring(0, key.indexOf('.')));
            if (isKey && !known.contains(key)) {
                missing.add(key);
            }
        }
        missing.removeIf(key -> Files.exists(Path.of("src/main/resources/keyturn/demo", key)));

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var unused = new TreeSet<>(keys());
        unused.removeAll(literals());

        assertThat(unused).isEmpty();
    }

    @Test
    void everyTextIsAPattern() throws IOException {
        for (String area : areas()) {
            Properties texts = load(area);
            for (String name : texts.stringPropertyNames()) {
                String pattern = texts.getProperty(name);
                if (pattern.contains("{0")) {
                    var format = new MessageFormat(pattern, Locale.ROOT);
                    assertThat(format.format(new Object[] {1, 1, 1, 1, 1, 1}))
                            .as(area + "." + name + ": an apostrophe must be doubled")
                            .doesNotContain("{");
                }
            }
        }
    }

    private static Set<String> literals() throws IOException {
        var literals = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    literals.add(matcher.group(1));
                }
            }
        }
        return literals;
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (String area : areas()) {
            load(area).stringPropertyNames().forEach(name -> keys.add(area + "." + name));
        }
        return keys;
    }

    private static Set<String> areas() throws IOException {
        var areas = new TreeSet<String>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            files.forEach(file -> areas.add(file.getFileName().toString().replace(".properties", "")));
        }
        return areas;
    }

    private static Properties load(String area) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(area + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
