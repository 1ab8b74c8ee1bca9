package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every action has keys, and no two have the same.
@ExtendWith(ApplicationExtension.class)
class ShortcutsTest {

    @TempDir
    private Path folder;

    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        Path root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "JWT_SECRET=sunshine2019\nDEBUG=false\n");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void everyActionHasKeysOfItsOwnWhereverItIsOffered() {
        for (FolderView.Place place : FolderView.Place.values()) {
            driver.open(place);
            check(place.id());
        }
        driver.open(FolderView.Place.SECRETS);
        for (String mode : List.of("list", "text")) {
            driver.robot.interact(() -> Optional.ofNullable(driver.view()
                            .show(FolderView.Place.SECRETS)
                            .openers()
                            .get(mode))
                    .orElseThrow()
                    .run());
            check(mode);
        }
    }

    @Test
    void theOpeningActionsOfTheSecretsWorkByTheirKeys() {
        driver.open(FolderView.Place.SECRETS);
        Map<String, KeyCode[]> keys = Map.of(
                "#loaders-sheet", new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L},
                "#export", new KeyCode[] {KeyCode.CONTROL, KeyCode.E},
                "#group", new KeyCode[] {KeyCode.CONTROL, KeyCode.G});
        keys.forEach((sheet, combination) -> {
            driver.robot.push(combination);
            WindowDriver.await(() -> driver.window.parts().dialogs().showing());
            assertThat(driver.shown(sheet)).as(sheet).isTrue();
            driver.robot.interact(() -> driver.window.parts().dialogs().close());
        });
    }

    private void check(String where) {
        List<ActionGroup> groups = new WindowActions(new Shown()).groups();
        var byKeys = new HashMap<KeyCombination, String>();
        for (ActionGroup group : groups) {
            for (WindowAction action : group.actions()) {
                assertThat(action.keys()).as(where + ": " + action.name()).isPresent();
                String other = byKeys.put(action.keys().orElseThrow(), action.name());
                assertThat(other).as(where + ": " + action.shownKeys()).isNull();
            }
        }
        assertThat(byKeys).hasSizeGreaterThan(20);
    }

    /// The open folder, and nothing that is done.
    private final class Shown implements WindowActions.Host {
        @Override
        public Optional<FolderView> view() {
            return driver.window.folderView();
        }

        @Override
        public void go(Destination place) {}

        @Override
        public void chooseFolder() {}

        @Override
        public void showRecent() {}

        @Override
        public void newWindow() {}

        @Override
        public void openDemo() {}

        @Override
        public void showPalette() {}

        @Override
        public void showKeys() {}

        @Override
        public void present() {}

        @Override
        public void lock() {}

        @Override
        public void closeWindow() {}

        @Override
        public void quit() {}
    }
}
