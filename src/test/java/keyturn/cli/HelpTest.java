package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import keyturn.text.Language;
import keyturn.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What `--help` shows of every command, on a terminal of the usual width.
class HelpTest {

    private static final int WIDTH = 80;

    @AfterEach
    void english() {
        Texts.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLineIsTooLongOrBrokenEarlyAndEveryWordIsExplained(Language language) throws Exception {
        Texts.speak(language);

        for (List<String> path : paths()) {
            var asked = new ArrayList<>(path);
            asked.add(Globals.HELP);
            var help = ((Intent.Help) new PicocliWords(false).read(asked)).text();

            assertThat(help.lines()).as(help).allMatch(line -> line.length() <= WIDTH);
            assertThat(brokenEarly(help)).as(help).isEmpty();
        }
        for (Command command : commands()) {
            Shape shape = command.shape(Wording.FULL);
            assertThat(shape.about()).as(shape.name()).isNotBlank();
            assertThat(shape.options()).allMatch(it -> !it.about().isBlank(), shape.name() + " says what it is");
            assertThat(shape.places()).allMatch(it -> !it.about().isBlank(), shape.name() + " says what it is");
        }
    }

    /// Lines of prose on which the first word of the next line would have had its place.
    private static List<String> brokenEarly(String help) {
        var early = new ArrayList<String>();
        List<String> lines = help.lines().toList();
        // The first line is how to call it.
        for (int i = 1; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            String next = lines.get(i + 1);
            boolean prose = isProse(line) && isProse(next) && !line.endsWith(":");
            if (prose && line.length() + 1 + next.split(" ", 2)[0].length() < WIDTH) {
                early.add(line);
            }
        }
        return early;
    }

    private static boolean isProse(String line) {
        return !line.isBlank() && !line.startsWith(" ");
    }

    private static List<List<String>> paths() {
        var paths = new ArrayList<List<String>>();
        paths.add(List.of());
        for (Command command : Commands.all()) {
            String name = command.shape(Wording.SILENT).name();
            paths.add(List.of(name));
            command.children()
                    .forEach(child ->
                            paths.add(List.of(name, child.shape(Wording.SILENT).name())));
        }
        return paths;
    }

    private static List<Command> commands() {
        return Commands.all().stream()
                .flatMap(it -> Stream.concat(Stream.of(it), it.children().stream()))
                .toList();
    }
}
