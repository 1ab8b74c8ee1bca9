package keyturn.cli;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import keyturn.app.Preferences;
import keyturn.failure.Failure;
import keyturn.text.Language;

/// `keyturn screenshots DIR`: every screen as a picture, without a display.
final class ScreenshotsCommand implements Command {

    private static final String SIZE = "--size";
    private static final String THEME = "--theme";
    private static final String LANGUAGE = "--language";
    private static final String SCREEN = "--screen";
    private static final String ALL = "--all";

    @Override
    public Shape shape(Wording words) {
        return new Shape(
                "screenshots",
                words.text("cli.screenshots.about"),
                words.text("cli.screenshots.more"),
                List.of(
                        Shape.Option.values(SIZE, "SIZE", words.text("cli.screenshots.size")),
                        Shape.Option.values(THEME, "THEME", words.text("cli.screenshots.theme")),
                        Shape.Option.values(LANGUAGE, "LANGUAGE", words.text("cli.screenshots.language")),
                        Shape.Option.values(SCREEN, "SCREEN", words.text("cli.screenshots.screen")),
                        Shape.Option.flag(ALL, words.text("cli.screenshots.all"))),
                List.of(Shape.one("DIR", words.text("cli.screenshots.folder"))));
    }

    @Override
    public boolean answersInJson() {
        return false;
    }

    @Override
    public ExitCode run(Call call) throws Failure, InterruptedException {
        // Not the folder that would be found from here: pictures are shown around.
        boolean named = call.words().has(Globals.FOLDER);
        Optional<Path> workFolder = named ? call.folderIfAny() : Optional.empty();
        Path target = call.path(call.words().place(0));
        Pictures usual = Pictures.usual(workFolder, target);
        boolean all = call.words().has(ALL);
        call.windows()
                .screenshots(new Pictures(
                        workFolder,
                        target,
                        sizes(call, all ? Pictures.Size.ALL : usual.sizes()),
                        themes(call, usual.themes()),
                        languages(call, all ? List.of(Language.values()) : usual.languages()),
                        call.words().values(SCREEN)));
        return ExitCode.DONE;
    }

    private static List<Pictures.Size> sizes(Call call, List<Pictures.Size> otherwise) throws Failure.Usage {
        var sizes = new ArrayList<Pictures.Size>();
        for (String word : call.words().values(SIZE)) {
            sizes.add(Pictures.Size.parse(word)
                    .orElseThrow(() -> new Failure.Usage(
                            text("cli.screenshots.noSize", word), text("cli.screenshots.noSize.remedy"))));
        }
        return sizes.isEmpty() ? otherwise : sizes;
    }

    private static List<Preferences.Theme> themes(Call call, List<Preferences.Theme> otherwise) throws Failure.Usage {
        var themes = new ArrayList<Preferences.Theme>();
        for (String word : call.words().values(THEME)) {
            themes.add(Pictures.BOTH_THEMES.stream()
                    .filter(theme -> theme.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Failure.Usage(
                            text("cli.screenshots.noTheme", word), text("cli.screenshots.noTheme.remedy"))));
        }
        return themes.isEmpty() ? otherwise : themes;
    }

    private static List<Language> languages(Call call, List<Language> otherwise) throws Failure.Usage {
        var languages = new ArrayList<Language>();
        for (String word : call.words().values(LANGUAGE)) {
            languages.add(Stream.of(Language.values())
                    .filter(language -> language.code().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Failure.Usage(
                            text("cli.screenshots.noLanguage", word), text("cli.screenshots.noLanguage.remedy"))));
        }
        return languages.isEmpty() ? otherwise : languages;
    }
}
