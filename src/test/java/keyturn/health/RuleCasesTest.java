package keyturn.health;

import static keyturn.work.Ledger.Evidence.RECORDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;
import keyturn.work.Ledger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A folder for each rule with one fault in it: found by that rule alone, at its place, as grave as it is; and
/// mended, found by none. The cases stand in `cases.txt`.
class RuleCasesTest {

    /// A fault as it is told: `error required-value .env.production:3 DEBUG`.
    ///
    /// @param files  in the clean folder that are replaced; a name without content removes one
    /// @param mended the same, mended; what is not in it is as in the clean folder
    /// @param steps  what else breaks the folder: `mode FILE 644`, `link .env TARGET`, `folder NAME`, `git add
    ///                     FILE` …
    record Case(String name, Map<String, String> files, List<String> steps, List<String> findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    @TempDir
    private Path parent;

    private Path folder;

    /// With something beside it that links can lead to.
    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(parent.resolve("work"));
    }

    @Test
    void theCleanFolderHasNoFinding() {
        writeClean();

        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheFaultAlone(Case each) throws Failure {
        writeClean();
        write(each.files());
        each.steps().forEach(this::step);

        assertThat(told()).containsExactlyElementsOf(each.findings());
        everyFixIsTakenBack(each);

        mend(each);
        assertThat(told()).as("mended").isEmpty();
    }

    /// Each fix by itself: the finding is gone, nothing new is wrong, and it comes back as it was, in bytes and modes.
    private void everyFixIsTakenBack(Case each) throws Failure {
        Evidence evidence = TestEvidence.of(folder, ledger, loaders);
        for (Finding finding : new Health().review(evidence).findings()) {
            boolean mends = finding.fix().isPresent() && !(finding.fix().get() instanceof Fix.Leading);
            if (mends) {
                new Mended(folder, loaders)
                        .thenTakenBack(
                                finding,
                                TestEvidence.of(folder, ledger, loaders),
                                () -> assertThat(told())
                                        .as("mended: " + line(finding))
                                        .doesNotContain(line(finding))
                                        .isSubsetOf(each.findings()));
            }
        }
        assertThat(told()).as("taken back").containsExactlyElementsOf(each.findings());
    }

    /// A rule that can have a fix is mended and taken back here or, where it takes more than files, by the doctor's
    /// tests.
    @Test
    void everyRuleWithAFixIsMendedAndTakenBack() throws IOException, Failure {
        var without = new TreeSet<String>();
        for (Rule rule : Health.rules()) {
            String code = Files.readString(
                    Path.of("src/main/java", rule.getClass().getName().replace('.', '/') + ".java"));
            String mending = code.replaceAll("new Fix[.](Show|Rotate)", "");
            if (mending.contains("new Fix.") || mending.contains("Replacement.") || mending.contains(".mended(")) {
                without.add(rule.id());
            }
        }
        for (Case each : cases().toList()) {
            writeClean();
            write(each.files());
            each.steps().forEach(this::step);
            for (Finding finding : new Health()
                    .review(TestEvidence.of(folder, ledger, loaders))
                    .findings()) {
                if (finding.fix().filter(fix -> !(fix instanceof Fix.Leading)).isPresent()) {
                    without.remove(finding.rule());
                }
            }
            mend(each);
        }

        assertThat(without).containsExactlyInAnyOrderElementsOf(MENDED_BY_THE_DOCTOR);
    }

    /// See `BrokenFolder.mended` in the tests of the command.
    private static final List<String> MENDED_BY_THE_DOCTOR =
            List.of("access-list", "foreign-owner", "no-active-profile", "plain-archive");

    @Test
    void everyRuleHasACase() throws IOException {
        var without = new TreeSet<String>();
        Health.rules().forEach(rule -> without.add(rule.id()));
        cases().forEach(each -> each.findings().forEach(finding -> without.remove(finding.split(" ", 3)[1])));
        // Those that look at the files themselves are tested with their fixes.
        without.removeAll(OF_FILES);
        try (var tests = Files.walk(Path.of("src/test/java/keyturn"))) {
            for (Path file : tests.filter(Files::isRegularFile).toList()) {
                String code = Files.readString(file);
                without.removeIf(id -> code.contains("\"" + id + "\""));
            }
        }

        assertThat(without).isEmpty();
    }

    private static final List<String> OF_FILES =
            List.of("access-list", "foreign-owner", "plain-archive", "read-only", "temporary-file");

    private Ledger ledger = Ledger.EMPTY;
    private List<Loader> loaders = TestEvidence.LOADERS;

    private void step(String step) {
        String[] words = step.split(" ");
        try {
            switch (words[0]) {
                case "mode" ->
                    Files.setPosixFilePermissions(folder.resolve(words[1]), PosixFilePermissions.fromString(words[2]));
                case "link" -> {
                    delete(folder.resolve(words[1]));
                    Files.createSymbolicLink(folder.resolve(words[1]), Path.of(words[2]));
                }
                case "copy" -> {
                    delete(folder.resolve(words[1]));
                    Folders.file(folder, words[1], Folders.bytes(folder.resolve(words[2])));
                }
                case "remove" -> delete(folder.resolve(words[1]));
                case "folder" -> {
                    Files.deleteIfExists(folder.resolve(words[1]));
                    Files.createDirectories(folder.resolve(words[1]));
                }
                case "git" -> run(words);
                case "loaders" ->
                    loaders = Stream.of(words)
                            .skip(1)
                            .map(id -> Loaders.find(id).orElseThrow())
                            .toList();
                case "since" -> ledger = ledger.with(place(words), now(words), LocalDate.parse(words[3]), RECORDED);
                case "former" -> {
                    var before = new Ledger.Former(
                            TestEvidence.FINGERPRINTS.full(SecretText.of(words[4])), LocalDate.parse(words[3]));
                    ledger = new Ledger(Map.of(), Map.of(place(words), List.of(before)));
                }
                default -> throw new AssertionError(step);
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void run(String... words) {
        try {
            var process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            assertThat(process.waitFor()).isZero();
        } catch (IOException noGit) {
            Assumptions.abort("skipped: there is no git command");
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static Ledger.Place place(String... words) {
        return new Ledger.Place(new ProfileName(words[1]), new EnvKey(words[2]));
    }

    private String now(String... words) {
        return TestEvidence.FINGERPRINTS.full(Folders.snapshot(folder)
                .profile(new ProfileName(words[1]))
                .orElseThrow()
                .document()
                .orElseThrow()
                .value(new EnvKey(words[2]))
                .orElseThrow());
    }

    private void mend(Case each) {
        each.files().keySet().forEach(name -> delete(folder.resolve(name)));
        for (String step : each.steps()) {
            String[] words = step.split(" ");
            switch (words[0]) {
                case "mode" -> step(words[0] + " " + words[1] + " rw-------");
                case "git" -> run("rm", "-rf", ".git");
                case "loaders" -> loaders = TestEvidence.LOADERS;
                case "since", "former" -> ledger = Ledger.EMPTY;
                default -> delete(folder.resolve(words[1]));
            }
        }
        writeClean();
    }

    private List<String> told() {
        return new Health()
                .review(TestEvidence.of(folder, ledger, loaders)).findings().stream()
                        .map(this::line)
                        .toList();
    }

    private String line(Finding finding) {
        return "%s %s %s:%s %s"
                .formatted(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.rule(),
                        finding.file()
                                .map(file -> folder.relativize(file).toString())
                                .orElse("-"),
                        finding.line().map(String::valueOf).orElse("-"),
                        finding.key().map(Object::toString).orElse("-"));
    }

    private void writeClean() {
        Case clean = parse().getFirst();
        write(clean.files());
        clean.steps().forEach(this::step);
    }

    private void write(Map<String, String> files) {
        files.forEach((name, content) -> {
            if (content.isEmpty()) {
                delete(folder.resolve(name));
            } else {
                folder.resolve(name).getParent().toFile().mkdirs();
                Folders.file(folder, name, content);
            }
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    static Stream<Case> cases() {
        return parse().stream().skip(1);
    }

    /// `== name` begins a case, `-- file` a file in it, `>> finding` is what is expected. A file of a case is the
    /// clean one with lines replaced (`KEY=value`), removed (`- KEY`) or added; `-- file whole` is given whole.
    private static List<Case> parse() {
        try (var in = RuleCasesTest.class.getResourceAsStream("cases.txt")) {
            var cases = new ArrayList<Case>();
            String name = "";
            Map<String, String> files = new LinkedHashMap<>();
            List<String> steps = new ArrayList<>();
            List<String> findings = new ArrayList<>();
            String file = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("== ")) {
                    if (!name.isEmpty()) {
                        cases.add(new Case(name, files, steps, findings));
                    }
                    name = line.substring(3);
                    files = new LinkedHashMap<>();
                    steps = new ArrayList<>();
                    findings = new ArrayList<>();
                    file = "";
                } else if (line.startsWith("-- ")) {
                    boolean whole = line.endsWith(" whole");
                    file = line.substring(3).replaceFirst(" whole$", "");
                    files.put(
                            file,
                            whole || cases.isEmpty()
                                    ? ""
                                    : cases.getFirst().files().getOrDefault(file, ""));
                } else if (line.startsWith("** ")) {
                    steps.add(line.substring(3));
                } else if (line.startsWith(">> ")) {
                    findings.add(line.substring(3));
                } else if (!file.isEmpty()) {
                    files.put(file, cases.isEmpty() ? files.get(file) + line + "\n" : edited(files.get(file), line));
                }
            }
            cases.add(new Case(name, files, steps, findings));
            return cases;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String edited(String content, String line) {
        if (line.startsWith("- ")) {
            return content.replaceFirst("(?m)^" + line.substring(2) + "=.*\n", "");
        }
        String unescaped =
                line.replace("\\r", "\r").replace("\\uFEFF", "\uFEFF").replace("\\s", " ");
        if (unescaped.startsWith("\uFEFF")) {
            return unescaped.charAt(0) + content;
        }
        int equals = unescaped.indexOf('=');
        String start = equals < 0 ? "" : unescaped.substring(0, equals + 1);
        if (unescaped.startsWith("+")) {
            return content + unescaped.substring(1) + "\n";
        }
        if (!start.isEmpty() && content.matches("(?s)(^|.*\n)" + java.util.regex.Pattern.quote(start) + ".*")) {
            return content.replaceFirst(
                    "(?m)^" + java.util.regex.Pattern.quote(start) + ".*$",
                    java.util.regex.Matcher.quoteReplacement(unescaped));
        }
        return content + unescaped + "\n";
    }
}
