package keyturn.ui.secrets;

import static keyturn.ui.SampleState.JWT;
import static keyturn.ui.SampleState.PRODUCTION;
import static keyturn.ui.SampleState.REDIS;
import static keyturn.ui.SampleState.STAGING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.env.loader.FakeLoader;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Refusal;
import keyturn.failure.Failure;
import keyturn.ui.part.Tone;
import keyturn.work.Ledger.Place;
import org.junit.jupiter.api.Test;

class LoaderBadgesTest {

    private static final String VALUE = "secret#word";

    @Test
    void aCellThatLoadersInUseReadOtherwiseSaysSo() throws Failure {
        var model = watched(
                FakeLoader.reads("cuts", Map.of(JWT.name(), "secret", REDIS.name(), "b")),
                FakeLoader.reads("whole", Map.of(JWT.name(), VALUE, REDIS.name(), "b")));

        assertThat(badges(model, PRODUCTION, JWT))
                .contains(Badge.of(
                        "differs",
                        Tone.WARNING,
                        "Loaders in use read it differently: cuts: reads 6 of 11 characters, cut at #"));
        assertThat(spoken(model, PRODUCTION, JWT)).contains("cuts: reads 6 of 11 characters");
        assertThat(badges(model, PRODUCTION, REDIS)).noneMatch(it -> it.label().equals("differs"));
    }

    @Test
    void aCarriageReturnThatIsKeptIsNoMatterOfOneCell() throws Failure {
        var model = watched(FakeLoader.reads("keeps", Map.of(JWT.name(), VALUE + "\r", REDIS.name(), "b")));

        assertThat(badges(model, PRODUCTION, JWT)).noneMatch(it -> it.label().equals("differs"));
    }

    @Test
    void whereNoLoaderIsInUseNothingIsSaid() throws Failure {
        var model = watched();

        assertThat(badges(model, PRODUCTION, JWT)).noneMatch(it -> it.label().equals("differs"));
    }

    @Test
    void aCommandAndARefusalAreLouder() throws Failure {
        assertThat(badges(watched(FakeLoader.runs("runs", JWT.name())), PRODUCTION, JWT))
                .extracting(Badge::label)
                .startsWith("differs");
        var refused = watched(FakeLoader.refuses("refuses", Refusal.SYNTAX, 1));
        assertThat(badges(refused, PRODUCTION, JWT)).extracting(Badge::label).startsWith("fails");
        assertThat(badges(refused, PRODUCTION, REDIS))
                .noneMatch(it -> it.label().equals("fails"));
    }

    @Test
    void anEditThatAllReadTakesTheBadgeAway() throws Failure {
        var model = watched(FakeLoader.reads("cuts", Map.of(JWT.name(), "secret", REDIS.name(), "b")));

        model.set(new Place(PRODUCTION, JWT), SecretText.of("secret"));

        assertThat(badges(model, PRODUCTION, JWT)).noneMatch(it -> it.label().equals("differs"));
    }

    @Test
    void onlyAChangedProfileIsReadAgain() throws Failure {
        var loader = FakeLoader.reads("a", JWT.name(), VALUE);
        var model = watched(loader);
        assertThat(loader.reads()).isEqualTo(2);

        model.set(new Place(STAGING, JWT), SecretText.of("other"));

        assertThat(loader.reads()).isEqualTo(3);
    }

    private static SecretsViewModel watched(Loader... inUse) throws Failure {
        var model = SampleBench.reading(JWT, VALUE, List.of(inUse), List.of()).model();
        new LoaderBadges(model, new AtOnce()).watch();
        return model;
    }

    private static List<Badge> badges(SecretsViewModel model, ProfileName profile, EnvKey key) {
        return cell(model, profile, key).badges();
    }

    private static String spoken(SecretsViewModel model, ProfileName profile, EnvKey key) {
        return cell(model, profile, key).spoken();
    }

    private static MatrixCell cell(SecretsViewModel model, ProfileName profile, EnvKey key) {
        return model.matrix().cell(model.row(key).orElseThrow(), profile);
    }
}
