package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import keyturn.failure.Failure;
import keyturn.policy.PolicyFile;
import keyturn.work.WorkFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingCallsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get production JWT_SECRET",
                "-C /tmp --json get production JWT_SECRET",
                "get -C /tmp production --json JWT_SECRET",
                "--debug keys production",
                "unset p A B C",
                "rename A B",
                "rename A B p q",
                "due --within 14d --ics -",
                "backup create",
                "backup create a b --recipient age1x --recipient age1y --format age",
                "backup restore --dry-run FILE --passphrase-file p",
                "-C x backup list --json",
                "generate",
                "generate hex:32 --for K",
                "rotated p K --on 2026-11-20",
                "get p K --as node",
                "read A B --as node --as all --json",
                "read --json --as all A",
                "lint production other/.env --fix",
                "loaders --json",
            })
    void bothReadersReadTheSame(String call) throws Exception {
        List<String> args = List.of(call.split(" "));

        Words quick = QuickWords.read(args).orElseThrow();
        var slow = (Intent.Run) new PicocliWords(false).read(args);

        assertThat(slow.words().path()).isEqualTo(quick.path());
        assertThat(slow.words().options()).isEqualTo(quick.options());
        assertThat(slow.words().places()).isEqualTo(quick.places());
        assertThat(slow.words().command()).hasSameClassAs(quick.command());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "get",
                "get p",
                "get p K more",
                "get p K --foo",
                "get p K -C",
                "backup",
                "backup nothing",
                "backup create --format",
                "due --within 1d --within 2d",
                "--nothing",
                "generate hex:32 hex:32",
                "rotate p",
                "check --format",
                "lint",
                "read",
                "read FILE",
                "read FILE --as nothing",
                "loaders FILE",
                "scan",
                "get p K --as nothing",
            })
    void wrongWordsGiveOneLineAndExitCodeTwo(String call) {
        Calls.Ended ended = Calls.call(folder, call.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.error().lines()).hasSize(1).allMatch(line -> line.startsWith("keyturn: "));
        assertThat(ended.error()).doesNotContain("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set p K canary-1234",
                "set p K=canary-1234",
                "set p K --value=canary-1234",
                "get p K canary-1234",
                "strength canary-1234",
                "backup create --passphrase=canary-1234",
            })
    void aSecretPutAmongTheWordsByMistakeIsNotRepeated(String call) {
        Calls.Ended ended = Calls.call(new TestTerminal(folder).piped("x"), call.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out() + ended.error()).doesNotContain("canary");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(Calls.call(folder, "keys", "production", "--json", "--json").error())
                .isEqualTo("keyturn: --json may stand only once; keyturn keys --help shows how\n");
        Calls.Ended unknown = Calls.call(folder, "help", "profile");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.error()).contains("there is no command profile; did you mean profiles?");
    }

    @Test
    void aNearCommandIsProposed() {
        assertThat(Calls.call(folder, "profile").error())
                .isEqualTo("keyturn: there is no command profile; did you mean profiles?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", "set --help", "help set", "backup --help", "backup create -h"})
    void helpGoesToStandardOutput(String call) {
        Calls.Ended ended = Calls.call(folder, call.split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.error()).isEmpty();
        assertThat(ended.out()).startsWith("Usage: keyturn").doesNotContain("null", "\u001b[");
    }

    @Test
    void everyCommandHasHelpWithoutAGap() throws Exception {
        for (String name : Commands.NAMES) {
            var help = (Intent.Help) new PicocliWords(false).read(List.of(name, "--help"));

            assertThat(help.text()).contains("keyturn " + name).contains("-C=DIR");
        }
    }

    @Test
    void theVersionIsTheOneOfThePom() throws Exception {
        String pom = java.nio.file.Files.readString(Path.of("pom.xml"));

        assertThat(pom).contains("<artifactId>keyturn</artifactId>\n  <version>" + Version.NUMBER + "</version>");
        assertThat(Calls.call(folder, "--version").out()).isEqualTo("keyturn " + Version.NUMBER + "\n");
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(Calls.call(folder).error()).startsWith("window ");
        assertThat(Calls.call(folder, "-C", "/tmp").error()).isEqualTo("window tmp\n");
        assertThat(Calls.call(folder, "gui", "some").error()).isEqualTo("window some\n");
        assertThat(Calls.call(folder, "demo").error()).isEqualTo("demo\n");
        assertThat(Calls.call(folder, "screenshots", "pictures").error())
                .isEqualTo("screenshots pictures [1280x800] [LIGHT, DARK] [ENGLISH] []\n");
        assertThat(Calls.call(folder, "screenshots", "pictures", "--all").error())
                .isEqualTo("screenshots pictures [1024x640, 1280x800, 1920x1080] [LIGHT, DARK] [ENGLISH, GERMAN] []\n");
        assertThat(Calls.call(
                                folder,
                                "screenshots",
                                "--size=900x700",
                                "--theme=dark",
                                "--language=de",
                                "--screen=secrets",
                                "pictures")
                        .error())
                .isEqualTo("screenshots pictures [900x700] [DARK] [GERMAN] [secrets]\n");
        for (var wrong : List.of("--size=big", "--size=0x0", "--theme=blue", "--language=xx")) {
            assertThat(Calls.call(folder, "screenshots", wrong, "pictures").code())
                    .as(wrong)
                    .isEqualTo(2);
        }
    }

    @Test
    void theWindowGivesNoJson() {
        assertThat(Calls.call(folder, "--json", "gui").code()).isEqualTo(2);
    }

    @Test
    void aTimeIsANumberAndAUnit() throws Exception {
        assertThat(Periods.parse("14d")).isEqualTo(java.time.Period.ofDays(14));
        assertThat(Periods.parse("2w")).isEqualTo(java.time.Period.ofDays(14));
        assertThat(Periods.parse("3m")).isEqualTo(java.time.Period.ofMonths(3));
        for (String wrong : List.of("", "d", "14", "-1d", "1h", "99999d", "1d1")) {
            assertThatThrownBy(() -> Periods.parse(wrong)).isInstanceOf(Failure.Usage.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"environments\":{\"live\":{\"file\":\".env.a\",\"require\":{\"A\":\"1\"}},\"b\":{}}}",
                "{\"version\":1,\"extends\":\"built-in\",\"environments\":{\"live\":{\"file\":\"conf/live.env\"}}}",
                "{\"version\":1,\"secrets\":{\"A\":{\"x\":[{}]}},\"environments\":{\"live\":{\"file\":7},\"b\":[]}}",
                "{\"version\":1,\"environments\":{\"live\":{\"file\":\"../a\"}}}",
                "{\"environments\"",
                "[]",
                "",
            })
    void aGlanceAtThePolicyFindsTheSameProfiles(String json) throws Exception {
        byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        java.nio.file.Files.createDirectory(folder.resolve("conf"));
        for (String file : List.of(".env.a", ".env.b", ".env.production", "conf/live.env")) {
            java.nio.file.Files.writeString(folder.resolve(file), "A=1\n");
        }
        java.nio.file.Files.write(folder.resolve(PolicyFile.NAME), bytes);

        var whole = WorkFolder.at(folder).read(PolicyFile.read(bytes).policy());

        assertThat(Glance.at(folder).profiles()).hasSameElementsAs(whole.profiles());
    }
}
