package keyturn.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No text is missing and none is left over. Keys stand in the code as literals: `"area.name"`.
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/keyturn/text");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern CHOICE = Pattern.compile("\\{(\\d),");
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

    /// One message with all that is wrong, as `key=English`, so that whoever adds a text sees what to translate.
    @Test
    void germanIsComplete() throws IOException {
        var wrong = new TreeSet<String>();
        for (String area : areas()) {
            Properties english = load(area);
            Properties german =
                    Files.exists(BUNDLES.resolve(area + "_de.properties")) ? load(area + "_de") : new Properties();
            for (String name : english.stringPropertyNames()) {
                String there = english.getProperty(name);
                String here = german.getProperty(name);
                if (here == null) {
                    wrong.add(area + "_de." + name + " is missing: " + there);
                } else if (!numbers(PLACEHOLDER, there).equals(numbers(PLACEHOLDER, here))) {
                    wrong.add(area + "_de." + name + " has other placeholders: " + there);
                } else if (!numbers(CHOICE, there).containsAll(numbers(CHOICE, here))) {
                    wrong.add(area + "_de." + name + " chooses by what may be no number: " + there);
                }
            }
            for (String name : german.stringPropertyNames()) {
                if (!english.containsKey(name)) {
                    wrong.add(area + "_de." + name + " is left over");
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theSystemsLanguageIsTheFirstOfThreeVariablesThatSaysSomething() {
        assertThat(Language.ofSystem(Map.of("LANG", "de_DE.UTF-8"), Locale.ENGLISH))
                .isEqualTo(Language.GERMAN);
        assertThat(Language.ofSystem(Map.of("LC_ALL", "", "LC_MESSAGES", "de_AT", "LANG", "C"), Locale.ENGLISH))
                .isEqualTo(Language.GERMAN);
        assertThat(Language.ofSystem(Map.of("LC_ALL", "C.UTF-8", "LANG", "de_DE.UTF-8"), Locale.GERMAN))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.ofSystem(Map.of("LANG", "den_CA"), Locale.GERMAN)).isEqualTo(Language.ENGLISH);
        assertThat(Language.ofSystem(Map.of(), Locale.GERMANY)).isEqualTo(Language.GERMAN);
    }

    @Test
    void whatIsKeptInFilesStaysEnglish() {
        Texts.speak(Language.GERMAN);
        try {
            assertThat(Texts.text("backup.why.beforeRestoring", "x")).isEqualTo("vor dem Wiederherstellen von x");
            assertThat(Texts.kept("backup.why.beforeRestoring", "x")).isEqualTo("before restoring x");
        } finally {
            Texts.speak(Language.ENGLISH);
        }
    }

    private static Set<String> numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
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
            files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_de"))
                    .forEach(areas::add);
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
