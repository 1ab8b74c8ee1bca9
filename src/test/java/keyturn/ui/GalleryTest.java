package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import keyturn.Folders;
import keyturn.app.App;
import keyturn.app.Preferences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// Each picture is of the same folder, whatever was drawn before.
class GalleryTest {

    private static final Screenshots.Size SIZE = new Screenshots.Size(1280, 800);
    private static final Set<String> WANTED = Set.of("secrets-staged", "clashes", "locked");

    @TempDir
    private static Path config;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aRunOverBothThemesLeavesTheFolderAsItWas() throws Exception {
        var app = new App(Folders.NOON, new SecureRandom(), config).costing(Folders.CHEAP);
        Path folder = Screenshots.demo(app);
        var before = files(folder);
        var seen = new ArrayList<String>();

        for (var theme : List.of(Preferences.Theme.LIGHT, Preferences.Theme.DARK)) {
            var window = Screenshots.open(app, theme, SIZE);
            try {
                new Gallery(window, WANTED::contains, true).walk(folder, seen::add);
            } finally {
                Screenshots.close(window);
            }
            assertThat(files(folder)).as(theme.name()).isEqualTo(before);
        }
        assertThat(seen).hasSize(2 * WANTED.size());
    }

    private static TreeMap<String, String> files(Path folder) throws Exception {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
