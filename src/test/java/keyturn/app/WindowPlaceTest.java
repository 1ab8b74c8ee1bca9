package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowPlaceTest {

    private static final Path ONE = Path.of("/srv/one");

    @TempDir
    private Path config;

    @Test
    void aWindowOfADisplayThatIsGoneComesToLieOnWhatThereIs() {
        var left = new WindowPlace(2600, -300, 3000, 900, false, "secrets");

        assertThat(left.within(0, 0, 1920, 1080)).isEqualTo(new WindowPlace(0, 0, 1920, 900, false, "secrets"));
        assertThat(new WindowPlace(1900, 1000, 800, 600, false, "").within(0, 27, 1920, 1053))
                .isEqualTo(new WindowPlace(1120, 480, 800, 600, false, ""));
    }

    @Test
    void placesAndFoldersAreThereNextTimeAndTheTenLatestOnly() throws Exception {
        var preferences = Preferences.in(config);
        for (int i : IntStream.range(0, 12).toArray()) {
            preferences.opened(Path.of("/srv/" + i));
        }
        preferences.opened(Path.of("/srv/5"));
        var place = new WindowPlace(1, 2, 1000, 700, true, "rotation");
        preferences.remember(ONE, place);

        var again = Preferences.in(config);
        assertThat(again.place(ONE)).contains(place);
        assertThat(again.recent())
                .hasSize(Preferences.MOST_RECENT)
                .startsWith(Path.of("/srv/5"), Path.of("/srv/11"))
                .endsWith(Path.of("/srv/2"));

        again.forget(Path.of("/srv/5"));
        again.forget(ONE);
        assertThat(Preferences.in(config).recent()).startsWith(Path.of("/srv/11"));
        assertThat(Preferences.in(config).place(ONE)).isEmpty();
    }

    @Test
    void nonsenseCountsAsNothing() throws Exception {
        Files.writeString(
                config.resolve("preferences.json"),
                "{\"recent\":[\"relative\",\"/srv/one\",7,\"\\u0000\",\"/srv/one\"],\"windows\":{\"/srv/one\":{\"width\":-5}}}");

        assertThat(Preferences.in(config).recent()).containsExactly(ONE);
        assertThat(Preferences.in(config).place(ONE)).isEmpty();
    }

    @Test
    void picturesTouchNoPreferences() throws Exception {
        Preferences.only(Preferences.Theme.DARK, config).opened(ONE);

        assertThat(config.resolve("preferences.json")).doesNotExist();
    }
}
