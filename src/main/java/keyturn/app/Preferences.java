package keyturn.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import keyturn.failure.Failure;
import keyturn.text.Language;
import keyturn.text.Texts;

/// What the person has chosen: `preferences.json` in the configuration folder. Members that are unknown here stay
/// in the file. Safe for use by several threads.
public final class Preferences {

    /// Light, dark, or as the desktop is.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// @param backupFolder where new backups go; empty for the work folder's own
    /// @param lastFolder   the work folder that was open last
    /// @param language     of the window; empty for that of the system
    /// @param security     about values on the screen and on the clipboard
    /// @param textPercent  the size of texts, of the usual one; one of [#TEXT_SIZES]
    public record Choices(
            Theme theme,
            Optional<Path> backupFolder,
            Optional<Path> lastFolder,
            Optional<Language> language,
            SecurityChoices security,
            int textPercent) {

        public static final Choices DEFAULT = new Choices(
                Theme.SYSTEM,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SecurityChoices.DEFAULT,
                USUAL_TEXT);

        public Choices with(Theme newTheme) {
            return new Choices(newTheme, backupFolder, lastFolder, language, security, textPercent);
        }

        public Choices withBackupFolder(Optional<Path> folder) {
            return new Choices(theme, folder, lastFolder, language, security, textPercent);
        }

        public Choices withLastFolder(Path folder) {
            return new Choices(theme, backupFolder, Optional.of(folder), language, security, textPercent);
        }

        public Choices withLanguage(Optional<Language> newLanguage) {
            return new Choices(theme, backupFolder, lastFolder, newLanguage, security, textPercent);
        }

        public Choices withSecurity(SecurityChoices newSecurity) {
            return new Choices(theme, backupFolder, lastFolder, language, newSecurity, textPercent);
        }

        public Choices withTextPercent(int percent) {
            return new Choices(theme, backupFolder, lastFolder, language, security, percent);
        }
    }

    private static final int USUAL_TEXT = 100;

    /// In percent. JavaFX says what scale a screen has, and it is followed; but not how large a person wants texts.
    public static final List<Integer> TEXT_SIZES = List.of(90, USUAL_TEXT, 110, 125, 150);

    private static final String TEXT = "textPercent";
    private static final String FILE = "preferences.json";
    private static final String FOLDERS = "folders";
    private static final String RECENT = "recent";
    private static final String WINDOWS = "windows";

    /// How many work folders are remembered.
    public static final int MOST_RECENT = 10;

    private static final String SECURITY = "security";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Path file;
    private final boolean written;
    private ObjectNode document;
    private Choices choices;

    private Preferences(Path file, ObjectNode document, boolean written) {
        this.file = file;
        this.written = written;
        this.document = document;
        this.choices = read(document);
    }

    /// Reads the preferences. A file that cannot be understood counts as none: it holds nothing that cannot be
    /// chosen again, and must not keep the window from opening.
    public static Preferences in(Path configFolder) {
        var file = configFolder.resolve(FILE);
        try {
            JsonNode found = Files.exists(file) ? JsonTree.read(Files.readAllBytes(file)) : NODES.missingNode();
            return new Preferences(file, found instanceof ObjectNode object ? object : NODES.objectNode(), true);
        } catch (IOException _) {
            return new Preferences(file, NODES.objectNode(), true);
        }
    }

    /// Preferences that say `theme` and nothing else, whatever the file holds, and never touch it: for drawing
    /// pictures.
    public static Preferences only(Theme theme, Path configFolder) {
        var preferences = new Preferences(configFolder.resolve(FILE), NODES.objectNode(), false);
        preferences.choices = Choices.DEFAULT.with(theme);
        return preferences;
    }

    public Path file() {
        return file;
    }

    public synchronized Choices choices() {
        return choices;
    }

    /// Changes the choices and writes them; blocks.
    ///
    /// @throws Failure.Storage if they cannot be written; they hold until the program ends nevertheless
    public synchronized void change(UnaryOperator<Choices> change) throws Failure {
        choices = change.apply(choices);
        document.put("theme", choices.theme().name().toLowerCase(Locale.ROOT));
        put("backupFolder", choices.backupFolder());
        put("lastFolder", choices.lastFolder());
        choices.language()
                .ifPresentOrElse(
                        chosen -> document.put("language", chosen.name().toLowerCase(Locale.ROOT)),
                        () -> document.remove("language"));
        document.put(TEXT, choices.textPercent());
        choices.security().write(document.withObjectProperty(SECURITY));
        write();
    }

    /// How the window was left for a work folder.
    public synchronized FolderLayout layout(Path folder) {
        return LayoutsJson.read(document.path(FOLDERS), folder);
    }

    /// Remembers how the window is left for a work folder; blocks.
    ///
    /// @throws Failure.Storage if it cannot be written
    public synchronized void remember(Path folder, FolderLayout layout) throws Failure {
        if (!layout.equals(layout(folder))) {
            LayoutsJson.write(document.withObjectProperty(FOLDERS), folder, layout);
            write();
        }
    }

    /// The work folders that were open, the latest first. Whether they still exist is not looked at.
    public synchronized List<Path> recent() {
        return PlacesJson.folders(document.path(RECENT));
    }

    /// Remembers that a work folder was opened; blocks.
    ///
    /// @throws Failure.Storage if it cannot be written
    public synchronized void opened(Path folder) throws Failure {
        List<Path> before = recent();
        List<Path> now = Stream.concat(Stream.of(folder), before.stream().filter(it -> !it.equals(folder)))
                .limit(MOST_RECENT)
                .toList();
        if (!now.equals(before)) {
            PlacesJson.write(document.withArrayProperty(RECENT), now);
            write();
        }
    }

    /// Forgets a work folder: that it was open, and how its window was left; blocks.
    ///
    /// @throws Failure.Storage if it cannot be written
    public synchronized void forget(Path folder) throws Failure {
        PlacesJson.write(
                document.withArrayProperty(RECENT),
                recent().stream().filter(it -> !it.equals(folder)).toList());
        document.withObjectProperty(WINDOWS).remove(folder.toString());
        document.withObjectProperty(FOLDERS).remove(folder.toString());
        write();
    }

    /// Where the window of a work folder was left; empty if it had none.
    public synchronized Optional<WindowPlace> place(Path folder) {
        return PlacesJson.place(document.path(WINDOWS), folder);
    }

    /// Remembers where the window of a work folder is left; blocks.
    ///
    /// @throws Failure.Storage if it cannot be written
    public synchronized void remember(Path folder, WindowPlace place) throws Failure {
        if (!place(folder).equals(Optional.of(place))) {
            PlacesJson.write(document.withObjectProperty(WINDOWS), folder, place);
            write();
        }
    }

    private void write() throws Failure {
        if (!written) {
            return;
        }
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var partial = Files.createTempFile(folder, "preferences", ".part");
            Files.write(partial, JsonTree.written(document));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException _) {
            throw new Failure.Storage(
                    Texts.text("ui.preferences.notWritten", file), Texts.text("ui.preferences.notWritten.remedy"));
        }
    }

    private void put(String name, Optional<Path> path) {
        path.ifPresentOrElse(present -> document.put(name, present.toString()), () -> document.remove(name));
    }

    private static Choices read(ObjectNode document) {
        return new Choices(
                theme(document.path("theme").asText()),
                path(document, "backupFolder"),
                path(document, "lastFolder"),
                language(document.path("language").asText()),
                SecurityChoices.read(document.path(SECURITY)),
                textPercent(document.path(TEXT).asInt(USUAL_TEXT)));
    }

    private static int textPercent(int percent) {
        return TEXT_SIZES.contains(percent) ? percent : USUAL_TEXT;
    }

    private static Optional<Language> language(String name) {
        return Stream.of(Language.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Theme theme(String name) {
        for (var theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(name)) {
                return theme;
            }
        }
        return Theme.SYSTEM;
    }

    private static Optional<Path> path(ObjectNode document, String name) {
        var text = document.path(name).asText();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (java.nio.file.InvalidPathException _) {
            return Optional.empty();
        }
    }
}
