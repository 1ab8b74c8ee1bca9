package keyturn.ui;

import static keyturn.ui.WindowDriver.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import keyturn.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OverviewScreenTest {

    @TempDir
    static Path temporary;

    private Path folder;
    private WindowDriver driver;

    @Start
    void show(Stage stage) throws Exception {
        folder = Files.createTempDirectory(temporary, "work");
        Folders.file(folder, ".env.production", "ENV=production\nDEBUG=true\nREDIS_PASSWORD=sunshine2019\nA=1\nA=2\n");
        Folders.active(folder, "production");
        driver = new WindowDriver(stage, folder, temporary.resolve("config"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aCountShowsItsFindingsAlone() {
        driver.open(FolderView.Place.OVERVIEW);
        assertThat(driver.text("#count-errors")).isEqualTo("1 error");
        assertThat(driver.text("#count-warnings")).isEqualTo("2 warnings");

        driver.fire("#count-errors");
        assertThat(listed()).isEqualTo(1);

        driver.fire("#count-warnings");
        assertThat(listed()).isEqualTo(2);

        driver.fire("#overview-everything");
        assertThat(listed()).isEqualTo(3);
    }

    @Test
    void thePartsOfTheScoreLeadToTheirFindings() {
        driver.open(FolderView.Place.OVERVIEW);

        driver.fire("#overview-score");
        assertThat(driver.text("#score .sheet-title")).isEqualTo("Score: 93 of 100");
        driver.fire("#score-strength");

        assertThat(driver.shown("#score")).isFalse();
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void aFindingIsAcceptedFromTheList() throws Exception {
        driver.open(FolderView.Place.OVERVIEW);
        driver.fire("#count-warnings");
        driver.fire(".finding .accept");
        driver.write("#accept-reason", "only from inside");

        driver.fire("#accept-do");

        await(() -> driver.idle() && driver.shown("#count-accepted"));
        assertThat(driver.text("#count-accepted")).isEqualTo("1 accepted");
        assertThat(driver.text("#count-warnings")).isEqualTo("1 warning");
        assertThat(Files.readString(folder.resolve("keyturn.json"))).contains("\"reason\": \"only from inside\"");
        driver.fire("#count-accepted");
        assertThat(listed()).isEqualTo(1);

        driver.fire(".finding .take-back");
        await(() -> driver.idle() && !driver.shown("#count-accepted"));
        assertThat(driver.text("#count-warnings")).isEqualTo("2 warnings");
        assertThat(Files.readString(folder.resolve("keyturn.json"))).doesNotContain("only from inside");
        assertThat(listed()).as("everything again").isEqualTo(3);
    }

    @Test
    void aPointOfTheChecklistIsTickedAndTakenBack() {
        driver.open(FolderView.Place.OVERVIEW);
        driver.fire("#overview-checklist");
        assertThat(driver.text("#checklist-monitoring")).isEqualTo("Tick");

        driver.fire("#checklist-monitoring");
        await(() -> driver.idle() && driver.text("#checklist-monitoring").equals("Take back"));

        driver.fire("#checklist-monitoring");
        await(() -> driver.idle() && driver.text("#checklist-monitoring").equals("Tick"));
    }

    private int listed() {
        return driver.robot.lookup(".finding").queryAll().size();
    }
}
