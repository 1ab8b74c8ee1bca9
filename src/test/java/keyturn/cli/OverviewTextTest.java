package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import keyturn.app.App;
import keyturn.app.DemoFolder;
import keyturn.app.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewTextTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path config;

    private static State state;

    @BeforeAll
    static void readTheDemo() throws Exception {
        var app = new App(NOON, new SecureRandom(), config);
        try (var session = app.open(DemoFolder.create(app), new App.Access.Reading(), Optional.empty())) {
            state = session.read();
        }
    }

    @Test
    void namesTheFolderFirst() {
        assertThat(text().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line)
                        .contains(state.snapshot().root().toString())
                        .contains(String.valueOf(state.snapshot().profiles().size())));
    }

    @Test
    void findingsStandWorstFirst() {
        String text = text();

        assertThat(text).contains(state.findings().getFirst().sentence());
        assertThat(text.indexOf("error ")).isPositive().isLessThan(text.indexOf("warning "));
        assertThat(text.lastIndexOf("\nerror ")).isLessThan(text.indexOf("\nwarning "));
    }

    @Test
    void dueDatesStandSoonestFirst() {
        String text = text();

        assertThat(text).containsPattern("2026-11-12 +-12 +BROKER_API_KEY +production");
        assertThat(text.indexOf("2026-11-12")).isLessThan(text.indexOf("2026-11-21"));
    }

    @Test
    void saysThatThereIsNoBackup() {
        assertThat(text().stripTrailing().lines().toList().getLast()).containsIgnoringCase("backup");
    }

    @Test
    void showsNoValue() {
        state.snapshot()
                .profiles()
                .forEach(profile -> profile.document()
                        .ifPresent(document -> document.keys().forEach(key -> {
                            String value = document.value(key).orElseThrow().reveal();
                            if (value.length() > 12) {
                                assertThat(text()).doesNotContain(value);
                            }
                        })));
    }

    @Test
    void colourIsUsedOnlyWhereItIsWanted() {
        assertThat(text()).doesNotContain("\u001b[");
        assertThat(OverviewText.of(state, NOON, true)).contains("\u001b[");
    }

    private static String text() {
        return OverviewText.of(state, NOON, false);
    }
}
