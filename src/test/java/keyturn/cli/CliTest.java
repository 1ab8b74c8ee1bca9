package keyturn.cli;

import static keyturn.cli.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

    private static final String PRODUCTION = """
        # Production.
        DEBUG=false
        JWT_SECRET=canary-3fa17be09c52d4e86f1b0a97d3c5e288
        export SMTP_PASSWORD='canary pass word' # from the provider
        EMPTY=
        ONLY_HERE=canary-only
        """;
    private static final String STAGING = """
        DEBUG=false
        JWT_SECRET=canary-other-09c52d4e86f1b0a97d3c5e2884f60b1d
        EMPTY=
        """;

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeWorkFolder() throws Exception {
        folder = Files.createDirectory(temporary.resolve("work"));
        write(".env.production", PRODUCTION);
        write(".env.staging", STAGING);
        write(".env.example", "DEBUG=\nJWT_SECRET=\nSMTP_PASSWORD=\nEMPTY=\n");
    }

    private Path write(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private String production() throws Exception {
        return Files.readString(folder.resolve(".env.production"));
    }

    @Test
    void getPrintsTheValueAndALineFeed() {
        Calls.Ended ended = call(folder, "get", "production", "SMTP_PASSWORD");

        assertThat(ended).isEqualTo(new Calls.Ended(0, "canary pass word\n", "", ended.bytes()));
        assertThat(call(folder, "get", "production", "DEBUG", "--json").out())
                .isEqualTo("{\"profile\":\"production\",\"key\":\"DEBUG\",\"value\":\"false\"}\n");
    }

    @Test
    void getPrintsBytesThatAreNoText() throws Exception {
        byte[] line = {'K', '=', (byte) 0xff, (byte) 0xfe, '\n'};
        Files.write(folder.resolve(".env.bytes"), line);

        assertThat(call(folder, "get", "bytes", "K").bytes()).containsExactly(0xff, 0xfe, '\n');
    }

    @Test
    void getSaysWhatIsNearby() {
        Calls.Ended noKey = call(folder, "get", "production", "JWT_SECRTE");
        Calls.Ended noProfile = call(folder, "get", "prod", "JWT_SECRET");

        assertThat(noKey.code()).isEqualTo(3);
        assertThat(noKey.error())
                .isEqualTo("keyturn: .env.production has no key JWT_SECRTE; did you mean JWT_SECRET?\n");
        assertThat(noProfile.code()).isEqualTo(3);
        assertThat(noProfile.error()).contains("no profile prod").contains("production, staging");
    }

    @Test
    void aWorkFolderIsFoundFromBelowAndNamedByC() throws Exception {
        Path below = Files.createDirectories(folder.resolve("a/b"));

        assertThat(call(below, "get", "production", "DEBUG").out()).isEqualTo("false\n");
        assertThat(call(temporary, "get", "-C", "work", "production", "DEBUG").out())
                .isEqualTo("false\n");
        assertThat(call(temporary, "-C", "nowhere", "get", "production", "DEBUG")
                        .code())
                .isEqualTo(3);
    }

    @Test
    void setChangesOneLine() throws Exception {
        var terminal = new TestTerminal(folder).piped("new value\n");
        Calls.Ended ended = call(terminal, "set", "production", "SMTP_PASSWORD");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.error()).matches("set SMTP_PASSWORD in .env.production: •••• [0-9a-f]{4}\n");
        assertThat(production()).isEqualTo(PRODUCTION.replace("canary pass word", "new value"));
    }

    @Test
    void setSaysWhichLoadersInUseReadSomethingElse() throws Exception {
        Files.writeString(folder.resolve("package.json"), "{\"dependencies\": {\"next\": \"16\", \"dotenv\": \"18\"}}");

        Calls.Ended told = call(new TestTerminal(folder).piped("hid$den"), "set", "production", "SMTP_PASSWORD");
        Calls.Ended json =
                call(new TestTerminal(folder).piped("hid$dem"), "set", "production", "SMTP_PASSWORD", "--json");
        Calls.Ended plain = call(new TestTerminal(folder).piped("plain"), "set", "production", "SMTP_PASSWORD");

        assertThat(told.error())
                .contains("1 of the 2 loaders in use", "next: reads 3 of 7 characters, cut at $")
                .doesNotContain("hid", "den");
        assertThat(json.out()).contains("\"readDifferently\":[{\"loaders\":[\"next\"],\"reads\":\"reads 3 of 7");
        assertThat(plain.error()).doesNotContain("loaders in use");
    }

    @Test
    void setAddsAKeyAndKeepsInnerLines() throws Exception {
        var terminal = new TestTerminal(folder).piped("a\nb\n\n");
        Calls.Ended ended = call(terminal, "set", "staging", "TLS_KEY", "--json");

        assertThat(ended.out())
                .matches("\\{\"profile\":\"staging\",\"key\":\"TLS_KEY\",\"file\":\".env.staging\",\"added\":true,"
                        + "\"changed\":true,\"fingerprint\":\"[0-9a-f]{4}\",\"readDifferently\":\\[\\]}\n");
        assertThat(call(folder, "get", "staging", "TLS_KEY").out()).isEqualTo("a\nb\n\n");
    }

    @Test
    void aPlainValueInAFileOfCarriageReturnsIsNotBlamed() throws Exception {
        Files.writeString(folder.resolve(".env.demo"), "A=1\r\n");

        var set = call(new TestTerminal(folder).piped("v1\n"), "set", "demo", "K1");
        assertThat(set.code()).isZero();
        assertThat(set.error())
                .contains("lines end with CRLF", "keyturn lint demo --fix")
                .doesNotContain("no spelling");

        assertThat(call(folder, "lint", "demo", "--fix").code()).isZero();
        var again = call(new TestTerminal(folder).piped("v2\n"), "set", "demo", "K1");
        assertThat(again.error()).doesNotContain("loaders in use");
    }

    @Test
    void aStrayFileIsNotReplacedByActivating() throws Exception {
        Files.writeString(folder.resolve(".env"), "STRAY=1\n");

        assertThat(call(folder, "activate", "staging").code()).isEqualTo(3);
        assertThat(folder.resolve(".env")).hasContent("STRAY=1\n");
    }

    @Test
    void setAsksTwiceAtATerminal() throws Exception {
        assertThat(call(new TestTerminal(folder).typing("one", "two"), "set", "production", "EMPTY")
                        .code())
                .isEqualTo(2);
        assertThat(production()).isEqualTo(PRODUCTION);
        assertThat(call(new TestTerminal(folder).typing("one", "one"), "set", "production", "EMPTY")
                        .code())
                .isZero();
        assertThat(production()).contains("\nEMPTY=one\n");
    }

    @Test
    void nothingOnStandardInputDoesNotEmptyAValue() throws Exception {
        assertThat(call(folder, "set", "production", "JWT_SECRET").code()).isEqualTo(2);
        assertThat(production()).isEqualTo(PRODUCTION);
    }

    @Test
    void unsetRemovesAllOrNone() throws Exception {
        assertThat(call(folder, "unset", "production", "EMPTY", "NOT_THERE").code())
                .isEqualTo(3);
        assertThat(production()).isEqualTo(PRODUCTION);
        assertThat(call(folder, "unset", "production", "EMPTY", "ONLY_HERE").error())
                .isEqualTo("removed EMPTY from .env.production\nremoved ONLY_HERE from .env.production\n");
        assertThat(production()).doesNotContain("EMPTY", "ONLY_HERE").startsWith("# Production.\nDEBUG=false\n");
    }

    @Test
    void renameGoesThroughAllProfiles() throws Exception {
        assertThat(call(folder, "rename", "JWT_SECRET", "JWT_KEY", "--json").out())
                .isEqualTo("{\"from\":\"JWT_SECRET\",\"to\":\"JWT_KEY\",\"profiles\":[\"production\",\"staging\"]}\n");
        assertThat(production()).isEqualTo(PRODUCTION.replace("JWT_SECRET", "JWT_KEY"));
        assertThat(call(folder, "rename", "JWT_KEY", "DEBUG").code())
                .as("the words were right")
                .isEqualTo(3);
        assertThat(call(folder, "rename", "NOT_THERE", "X").code()).isEqualTo(3);
        assertThat(call(folder, "rename", "JWT_KEY", "JWT_SECRET", "staging").code())
                .isZero();
        assertThat(production()).contains("JWT_KEY");
    }

    @Test
    void diffTellsThreeKinds() {
        Calls.Ended ended = call(folder, "diff", "production", "staging", "--json");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .isEqualTo("{\"missing\":{\"production\":[],\"staging\":[\"SMTP_PASSWORD\",\"ONLY_HERE\"]},"
                        + "\"different\":[\"JWT_SECRET\"],\"same\":[\"DEBUG\",\"EMPTY\"]}\n");
        assertThat(call(folder, "diff", "staging", "staging").code()).isEqualTo(2);
    }

    @Test
    void profilesAndActivate() {
        assertThat(call(folder, "activate", "production").code()).isZero();
        Calls.Ended ended = call(folder, "profiles", "--json");

        assertThat(ended.out())
                .isEqualTo("[{\"profile\":\"production\",\"file\":\".env.production\",\"mode\":\"600\",\"keys\":5,"
                        + "\"active\":true,\"git\":\"none\"},"
                        + "{\"profile\":\"staging\",\"file\":\".env.staging\",\"mode\":\"600\",\"keys\":3,"
                        + "\"active\":false,\"git\":\"none\"}]\n");
        assertThat(folder.resolve(".env")).isSymbolicLink();
    }

    @Test
    void keysAreMasked() {
        Calls.Ended ended = call(folder, "keys", "production", "--json");

        assertThat(ended.out().replaceAll("\"[0-9a-f]{4}\"", "\"ffff\""))
                .isEqualTo("[{\"key\":\"DEBUG\",\"secret\":false,\"category\":\"Settings\",\"fingerprint\":\"ffff\","
                        + "\"line\":2},"
                        + "{\"key\":\"JWT_SECRET\",\"secret\":true,\"category\":\"Application\","
                        + "\"fingerprint\":\"ffff\",\"line\":3},"
                        + "{\"key\":\"SMTP_PASSWORD\",\"secret\":true,\"category\":\"Notification\","
                        + "\"fingerprint\":\"ffff\",\"line\":4},"
                        + "{\"key\":\"EMPTY\",\"secret\":false,\"category\":\"Settings\",\"fingerprint\":null,"
                        + "\"line\":5},"
                        + "{\"key\":\"ONLY_HERE\",\"secret\":false,\"category\":\"Settings\","
                        + "\"fingerprint\":\"ffff\",\"line\":6}]\n");
    }

    @Test
    void generatedValuesHaveTheFormat() {
        assertThat(call(temporary, "generate").out()).matches("[0-9a-f]{64}\n");
        assertThat(call(temporary, "generate", "--for", "JWT_SECRET", "--json").out())
                .matches("\\{\"format\":\"hex:32\",\"value\":\"[0-9a-f]{64}\",\"bits\":256}\n");
        assertThat(call(temporary, "generate", "--for", "BROKER_API_KEY").code())
                .isEqualTo(3);
        assertThat(call(temporary, "generate", "hex:0").code()).isEqualTo(2);
    }

    @Test
    void aWeakValueIsAProblem() {
        assertThat(call(new TestTerminal(temporary).piped("password1\n"), "strength")
                        .code())
                .isEqualTo(1);
        Calls.Ended strong = call(
                new TestTerminal(temporary).piped("9c52d4e86f1b0a97d3c5e2884f60b1d9a7e35c2f98d04b6e\n"),
                "strength",
                "--json");
        assertThat(strong.code()).isZero();
        assertThat(strong.out()).contains("\"verdict\":\"strong\"");
    }

    @Test
    void dueTellsOverdueRotationsAndRotatedEndsThem() {
        assertThat(call(folder, "rotated", "production", "JWT_SECRET", "--on", "2026-01-31")
                        .code())
                .isZero();
        Calls.Ended due = call(folder, "due", "--json");
        assertThat(due.code()).isEqualTo(1);
        assertThat(due.out())
                .contains("{\"profile\":\"production\",\"key\":\"JWT_SECRET\",\"criticality\":\"HIGH\","
                        + "\"lastRotated\":\"2026-01-31\",\"since\":\"2026-01-31\",\"atLeast\":false,\"due\":\"2026-07-31\",\"days\":-116,"
                        + "\"state\":\"overdue\"}");

        assertThat(call(folder, "rotated", "production", "JWT_SECRET", "--on", "2026-11-24")
                        .code())
                .isZero();
        assertThat(call(folder, "due").code()).isZero();
        assertThat(call(folder, "due", "--within", "1y").code()).isEqualTo(1);
        assertThat(call(folder, "rotated", "production", "JWT_SECRET", "--on", "2026-11-25")
                        .code())
                .isEqualTo(2);
        assertThat(call(folder, "rotated", "production", "JWT_SECRET").code()).isEqualTo(2);
        assertThat(call(folder, "due", "--ics", "-").out()).startsWith("BEGIN:VCALENDAR\r\n");
    }

    @Test
    void aPolicyThatIsBrokenIsNoMistakeOfTheCall() throws Exception {
        Path broken = Files.writeString(temporary.resolve("broken.json"), "{\"version\": 1,,}");

        Calls.Ended ended = call(folder, "init", "--from", broken.toString());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.error()).contains("broken.json").hasLineCount(1);
        assertThat(folder.resolve("keyturn.json")).doesNotExist();
    }

    @Test
    void initTouchesNothingThatExists() throws Exception {
        Calls.Ended preview = call(folder, "init", "--dry-run");
        assertThat(preview.out()).contains("would write keyturn.json:\n", "would write .env.demo:\n");
        assertThat(preview.error()).isEmpty();
        assertThat(folder.resolve("keyturn.json")).doesNotExist();

        Calls.Ended first = call(folder, "init");

        assertThat(first.code()).isZero();
        assertThat(first.error()).contains("wrote keyturn.json\n", "wrote .gitignore\n", "wrote .env.demo\n");
        assertThat(production()).isEqualTo(PRODUCTION);
        assertThat(call(folder, "init", "--json").out()).isEqualTo("{\"written\":[]}\n");
        assertThat(call(folder, "get", "production", "DEBUG").out()).isEqualTo("false\n");
    }

    @Test
    void aReaderThatHasGoneIsNoError() {
        var terminal = new TestTerminal(folder);
        terminal.readerGone = true;

        assertThat(call(terminal, "keys", "production").code()).isZero();
        assertThat(terminal.error()).isEmpty();
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        assertThat(call(new TestTerminal(folder).typing(), "keys", "production").out())
                .contains("\u001b[1m");
        var terminal = new TestTerminal(folder).typing();
        terminal.variables.put("NO_COLOR", "1");
        assertThat(call(terminal, "keys", "production").out()).doesNotContain("\u001b");
        assertThat(call(folder, "keys", "production").out()).doesNotContain("\u001b");
    }

    @Test
    void maskedCommandsShowNoSecret() throws Exception {
        Path passphrase = Files.writeString(temporary.resolve("passphrase"), "canary passphrase 1\n");
        String file = passphrase.toString();
        List<List<String>> calls = List.of(
                List.of("profiles"),
                List.of("keys", "production"),
                List.of("diff", "production", "staging"),
                List.of("due"),
                List.of("set", "production", "NEW_KEY"),
                List.of("set", "staging", "JWT_SECRET"),
                List.of("rename", "NEW_KEY", "NEWER_KEY"),
                List.of("strength"),
                List.of("rotated", "production", "JWT_SECRET", "--on", "2026-11-01"),
                List.of("activate", "staging"),
                List.of("backup", "create", "--passphrase-file", file, "--format", "openssl"),
                List.of("backup", "list"),
                List.of("unset", "production", "NEWER_KEY"),
                List.of("get", "production", "NOT_THERE"),
                List.of("init"));
        for (List<String> words : calls) {
            for (String form : List.of("--json", "--debug")) {
                var terminal = new TestTerminal(folder).piped("canary value " + form);
                Calls.Ended ended = call(terminal, withWord(words, form));

                assertThat(ended.out() + ended.error()).as(words.toString()).doesNotContain("canary");
                assertThat(ended.error()).as(words.toString()).doesNotContain("mistake in Keyturn");
            }
        }
    }

    private static String[] withWord(List<String> words, String last) {
        var all = new java.util.ArrayList<>(words);
        all.add(last);
        return all.toArray(String[]::new);
    }

    @Test
    void completionOffersNamesOnly() {
        assertThat(call(folder, "__complete", "ge").out()).isEqualTo("get\ngenerate\n");
        assertThat(call(folder, "__complete", "get", "").out()).isEqualTo("production\nstaging\n");
        assertThat(call(folder, "__complete", "get", "production", "J").out()).isEqualTo("JWT_SECRET\n");
        assertThat(call(temporary, "__complete", "-C", "work", "keys", "s").out())
                .isEqualTo("staging\n");
        assertThat(call(folder, "__complete", "backup", "").out()).isEqualTo("create\nlist\nverify\nrestore\n");
        assertThat(call(folder, "__complete", "backup", "create", "--rec").out())
                .isEqualTo("--recipient\n");
        assertThat(call(folder, "__complete", "-C", "").out()).isEqualTo(":files\n");
        assertThat(call(folder, "__complete").code()).isZero();
    }

    @Test
    void theCompletionScriptIsBash() throws Exception {
        String script = call(folder, "completion").out();
        Process bash = new ProcessBuilder("bash", "-n").start();
        bash.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();

        assertThat(bash.waitFor()).isZero();
    }
}
