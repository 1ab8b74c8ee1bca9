package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    private static final SecurityChoices SECURITY = SecurityChoices.DEFAULT
            .withIdleLock(Optional.empty())
            .lockedWithScreen(true)
            .withKeepCopied(Duration.ofSeconds(10));

    @TempDir
    Path folder;

    @Test
    void whatIsChosenIsThereNextTime() throws Exception {
        var preferences = Preferences.in(folder.resolve("new"));

        preferences.change(choices -> choices.with(Preferences.Theme.DARK)
                .withBackupFolder(Optional.of(folder))
                .withSecurity(SECURITY)
                .withTextPercent(125));

        assertThat(Preferences.in(folder.resolve("new")).choices())
                .isEqualTo(new Preferences.Choices(
                        Preferences.Theme.DARK,
                        Optional.of(folder),
                        Optional.empty(),
                        Optional.empty(),
                        SECURITY,
                        125));
        try (var files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(preferences.file());
        }
    }

    @Test
    void unknownMembersStay() throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "{\"density\": \"wide\", \"theme\": \"light\"}");

        Preferences.in(folder).change(choices -> choices.with(Preferences.Theme.DARK));

        assertThat(folder.resolve("preferences.json")).content().contains("\"density\" : \"wide\"", "\"dark\"");
    }

    @Test
    void timesThatMakeNoSenseCountAsNotChosen() throws Exception {
        Files.writeString(
                folder.resolve("preferences.json"),
                "{\"security\": {\"clipboardSeconds\": 86400, \"lockAfterSeconds\": \"x\"}}");

        assertThat(Preferences.in(folder).choices().security()).isEqualTo(SecurityChoices.DEFAULT);
        for (String senseless : List.of("-5", "9223372036854775807", "1.5", "true")) {
            Files.writeString(
                    folder.resolve("preferences.json"), "{\"security\": {\"lockAfterSeconds\": " + senseless + "}}");
            assertThat(Preferences.in(folder).choices().security())
                    .as(senseless)
                    .isEqualTo(SecurityChoices.DEFAULT);
        }
    }

    @Test
    void aSizeOfTextThatIsNotOfferedCountsAsNotChosen() throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "{\"textPercent\": 4000}");

        assertThat(Preferences.in(folder).choices().textPercent()).isEqualTo(100);
    }

    @Test
    void aFileThatIsNoPreferencesCountsAsNone() throws Exception {
        Files.writeString(folder.resolve("preferences.json"), "[1, 2");

        assertThat(Preferences.in(folder).choices()).isEqualTo(Preferences.Choices.DEFAULT);
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        var preferences = Preferences.in(file);

        assertThatThrownBy(() -> preferences.change(choices -> choices.with(Preferences.Theme.DARK)))
                .isInstanceOf(Failure.Storage.class)
                .hasMessageContaining("preferences.json");
        assertThat(preferences.choices().theme()).isEqualTo(Preferences.Theme.DARK);
    }
}
