package keyturn.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.usage.UsedLoaders;
import org.junit.jupiter.api.Test;

class LintTest {

    private static final ProfileName NAME = new ProfileName("production");
    private static final Path FILE = Path.of("/folder/.env.production");
    private static final Lint LINT = new Lint(loaders("dotenv", "python-dotenv", "compose", "bash", "docker"), false);

    @Test
    void aPlainFileHasNoFindings() {
        assertThat(found("# why\nA=1\nB=two\nC=\n")).isEmpty();
    }

    @Test
    void aHashThatIsCutIsFoundAndQuoted() {
        var lint = new Lint(loaders("dotenv", "python-dotenv", "compose", "bash"), false);
        EnvDocument document = parse("A=1\nPASSWORD=p4$$w0rd#9\nNEXT=1\n");

        assertThat(lint.check(NAME, FILE, document))
                .extracting(Finding::rule, finding -> finding.line().orElse(0))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("read-differently", 2));
        EnvDocument mended = lint.mend(NAME, FILE, document);
        assertThat(text(mended)).isEqualTo("A=1\nPASSWORD='p4$$w0rd#9'\nNEXT=1\n");
        assertThat(lint.check(NAME, FILE, mended)).isEmpty();
    }

    @Test
    void whatCannotBeMendedStaysAsItIs() {
        EnvDocument document = parse("PASSWORD=two words\n");

        assertThat(found("PASSWORD=two words\n")).contains("key-not-taken");
        assertThat(LINT.mend(NAME, FILE, document)).isEqualTo(document);
    }

    @Test
    void carriageReturnsAreFoundAndMended() {
        assertThat(found("A=1\r\nB=2\r\n")).containsExactly("carriage-return-kept");
        assertThat(mended("A=1\r\nB=2\r\n")).isEqualTo("A=1\nB=2\n");
    }

    @Test
    void aByteOrderMarkIsFoundAndMended() {
        assertThat(found("\uFEFFA=1\nB=2\n")).containsExactly("byte-order-mark");
        assertThat(mended("\uFEFFA=1\nB=2\n")).isEqualTo("A=1\nB=2\n");
    }

    @Test
    void aCommandThatSomeLoadersRunIsFound() {
        assertThat(found("A=$(date)\n")).contains("runs-command");
    }

    @Test
    void backticksThatAreQuotesToSomeAndACommandToOthersAreFoundAndLeft() {
        assertThat(found("A=`id`\n")).contains("runs-command");
        assertThat(mended("A=`id`\n")).isEqualTo("A=`id`\n");
        var withoutNode = new Lint(loaders("python-dotenv", "compose"), false);
        assertThat(text(withoutNode.mend(NAME, FILE, parse("A=`id`\n")))).isEqualTo("A=`id`\n");
    }

    @Test
    void namesThatNoShellTakesAreFoundEachAtItsLine() {
        var lint = new Lint(loaders("dotenv", "bash"), false);

        assertThat(lint.check(NAME, FILE, parse("a.b=1\nmy-key=2\nA=3\n")))
                .extracting(Finding::rule, finding -> finding.line().orElse(0))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("key-not-taken", 1),
                        org.assertj.core.groups.Tuple.tuple("key-not-taken", 2));
    }

    @Test
    void aReferenceThatAllLoadersInUseFollowIsMeant() {
        var lint = new Lint(loaders("compose", "bash"), false);
        assertThat(lint.check(NAME, FILE, parse("A=1\nB=x${A}y\n"))).isEmpty();
    }

    @Test
    void aReferenceThatSomeFollowIsFoundButNotRewritten() {
        EnvDocument document = parse("A=1\nB=x${A}y\n");
        var lint = new Lint(loaders("dotenv", "bash"), false);

        assertThat(lint.check(NAME, FILE, document)).extracting(Finding::rule).containsExactly("read-differently");
        assertThat(lint.mend(NAME, FILE, document)).isEqualTo(document);
    }

    @Test
    void aRefusedFileIsFoundAtItsLine() {
        var lint = new Lint(loaders("compose", "dotenv"), false);
        List<Finding> findings = lint.check(NAME, FILE, parse("A=1\nKEY=\"open\nNEXT=1\n"));

        assertThat(findings).extracting(Finding::rule).contains("refused-by-loader");
    }

    @Test
    void mendingTwiceChangesNothingMore() {
        EnvDocument once = LINT.mend(NAME, FILE, parse("A=a#b\r\nB=it's\r\nC = 1\r\n"));
        assertThat(LINT.mend(NAME, FILE, once)).isEqualTo(once);
    }

    @Test
    void noValueIsInAnyFinding() {
        var lint = new Lint(Loaders.all(), false);
        String file = "A=hunter2#xylo4\nB='qwertz$uiop'\nC=\"vexing hunter3\n";

        assertThat(lint.check(NAME, FILE, parse(file)).toString())
                .doesNotContain("hunter", "xylo", "qwertz", "uiop", "vexing");
    }

    @Test
    void theFixtureIsMendedForTheAssumedLoaders() throws IOException {
        Path production = Path.of("../shared/fixtures/quantumtrader/.env.production");
        assumeTrue(Files.exists(production), "the fixture is not beside this clone: ../shared/fixtures");
        var lint = new Lint(new UsedLoaders(UsedLoaders.Basis.ASSUMED, List.of(), true).loaders(), true);
        EnvDocument document = EnvDocument.parse(Files.readAllBytes(production));

        assertThat(lint.check(NAME, FILE, document))
                .extracting(finding -> finding.rule() + " " + finding.subject())
                .containsExactly(
                        "read-differently BROKER_API_URL",
                        "read-differently SMTP_PASSWORD",
                        "duplicate-key RATE_LIMIT_PER_MINUTE");
        assertThat(lint.check(NAME, FILE, lint.mend(NAME, FILE, document)))
                .extracting(Finding::rule)
                .containsExactly("duplicate-key");
    }

    private static List<String> found(String file) {
        return LINT.check(NAME, FILE, parse(file)).stream().map(Finding::rule).toList();
    }

    private static String mended(String file) {
        return text(LINT.mend(NAME, FILE, parse(file)));
    }

    private static String text(EnvDocument document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }

    private static EnvDocument parse(String file) {
        return EnvDocument.parse(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Loader> loaders(String... ids) {
        return Stream.of(ids).map(id -> Loaders.find(id).orElseThrow()).toList();
    }
}
