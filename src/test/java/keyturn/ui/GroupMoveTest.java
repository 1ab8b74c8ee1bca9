package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Keys are moved to other groups in the matrix.
@ExtendWith(ApplicationExtension.class)
class GroupMoveTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final EnvKey JWT = new EnvKey("JWT_SECRET");
    private static final EnvKey DEBUG = new EnvKey("DEBUG");

    @TempDir
    private Path folder;

    private Path root;
    private Path policy;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        root = Files.createDirectory(folder.resolve("service"));
        Folders.file(root, ".env.production", "DEBUG=false\nAPI_HOST=localhost\nJWT_SECRET=sunshine2019\n");
        policy = root.resolve("keyturn.json");
        driver = new WindowDriver(stage, root, folder.resolve("config"));
    }

    @BeforeEach
    void open() {
        driver.open(FolderView.Place.SECRETS);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aKeyGoesToAGroupThatIsTypedAndBack() throws Exception {
        move("DEBUG", "Network");

        assertThat(category(DEBUG)).isEqualTo("Network");
        assertThat(driver.staged()).isZero();
        assertThat(Folders.bytes(policy)).isEqualTo("""
            {
              "version": 1,
              "extends": "built-in",
              "categories": {
                "DEBUG": "Network"
              }
            }
            """);
        assertThat(driver.folder().state().policy().policy().isSecret(DEBUG)).isFalse();
        assertThat(driver.folder().undoNameProperty().get()).contains("move of DEBUG to Network");

        undo();
        assertThat(policy).doesNotExist();
        assertThat(category(DEBUG)).isEqualTo("Settings");

        redo();
        assertThat(category(DEBUG)).isEqualTo("Network");
        assertThat(driver.folder()
                        .session()
                        .activity()
                        .read()
                        .entries()
                        .getLast()
                        .event()
                        .action())
                .isEqualTo(keyturn.activity.Action.POLICY);
    }

    @Test
    void severalChosenKeysGoToOneThatThereIsByTheArrows() {
        select("DEBUG");
        driver.robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        driver.robot.push(KeyCode.CONTROL, KeyCode.G);
        assertThat(driver.text("#group-name")).isEqualTo("Settings");
        driver.robot.push(KeyCode.UP);
        String above = driver.text("#group-name");
        driver.robot.push(KeyCode.ENTER);
        await(() -> Files.exists(policy) && driver.idle());

        assertThat(above).isNotEqualTo("Settings");
        assertThat(category(DEBUG)).isEqualTo(above);
        assertThat(category(new EnvKey("API_HOST"))).isEqualTo(above);
        undo();
        assertThat(category(new EnvKey("API_HOST"))).isEqualTo("Settings");
    }

    @Test
    void movesAndEditsAreTakenBackInTheOrderInWhichTheyWereMade() {
        edit("first");
        move("JWT_SECRET", "Sign-in");
        edit("second");
        assertThat(driver.staged()).isEqualTo(1);

        undo();
        assertThat(value()).isEqualTo(SecretText.of("first"));
        assertThat(category(JWT)).isEqualTo("Sign-in");
        undo();
        assertThat(category(JWT)).isEqualTo("Application");
        assertThat(value()).isEqualTo(SecretText.of("first"));
        undo();
        assertThat(driver.staged()).isZero();
        redo();
        redo();
        assertThat(category(JWT)).isEqualTo("Sign-in");
        assertThat(driver.staged()).isEqualTo(1);
    }

    @Test
    void whatWasSavedIsNotSaidAnyMoreAfterAMoveIsTakenBack() {
        edit("first");
        driver.robot.interact(() -> driver.folder().save());
        await(() -> driver.folder().writtenProperty().get().isPresent() && driver.idle());
        move("JWT_SECRET", "Sign-in");
        undo();

        assertThat(driver.folder().writtenProperty().get()).isEmpty();
    }

    @Test
    void whatElseWasWrittenIntoThePolicySinceStays() throws Exception {
        move("JWT_SECRET", "Sign-in");
        Files.writeString(policy, Folders.bytes(policy).replace("\"version\": 1,", "\"version\": 1, \"mine\": [1],"));

        undo();

        // The change from outside may still be on its way here, as it was before the undo.
        await(() -> driver.idle() && category(JWT).equals("Application"));
        assertThat(Folders.bytes(policy)).contains("\"mine\": [1]");
    }

    @Test
    void aBrokenPolicyIsLeftAloneAndSaid() throws Exception {
        Files.writeString(policy, "{ \"version\": 1, broken");
        driver.robot.interact(() -> driver.folder().refresh());
        await(driver::idle);
        select("JWT_SECRET");
        driver.robot.push(KeyCode.CONTROL, KeyCode.G);
        type("Sign-in");

        await(() -> driver.idle() && driver.folder().noticeProperty().get().isPresent());
        assertThat(driver.folder().noticeProperty().get().orElseThrow().text()).contains("keyturn.json");
        assertThat(Folders.bytes(policy)).isEqualTo("{ \"version\": 1, broken");
        assertThat(driver.folder().undoNameProperty().get()).isEmpty();
    }

    private void move(String key, String group) {
        select(key);
        driver.robot.push(KeyCode.CONTROL, KeyCode.G);
        type(group);
        await(() -> driver.idle() && category(new EnvKey(key)).equals(group));
    }

    private void type(String group) {
        driver.robot.push(KeyCode.CONTROL, KeyCode.A);
        driver.robot.write(group, 0).push(KeyCode.ENTER);
    }

    private void edit(String value) {
        driver.robot.interact(() -> driver.folder().edit(edits -> edits.set(PRODUCTION, JWT, SecretText.of(value))));
    }

    private void undo() {
        driver.robot.interact(() -> driver.folder().undo());
        await(driver::idle);
    }

    private void redo() {
        driver.robot.interact(() -> driver.folder().redo());
        await(driver::idle);
    }

    private SecretText value() {
        return driver.folder()
                .edits()
                .document(PRODUCTION)
                .flatMap(it -> it.value(JWT))
                .orElseThrow();
    }

    private String category(EnvKey key) {
        return driver.folder().state().policy().policy().category(key);
    }

    private void select(String key) {
        driver.robot.interact(() -> driver.view().go(Destination.Secrets.at(PRODUCTION, new EnvKey(key))));
    }
}
