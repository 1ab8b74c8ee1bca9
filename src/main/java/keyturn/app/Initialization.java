package keyturn.app;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import keyturn.app.FirstStep.Kind;
import keyturn.env.EnvDocument;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.file.DiskError;
import keyturn.file.WholeFiles;
import keyturn.git.IgnoreFile;
import keyturn.policy.Environment;
import keyturn.policy.PolicyFile;
import keyturn.work.Content;
import keyturn.work.Profile;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;
import keyturn.work.WorkSnapshot.Template;

/// What `keyturn init` and the window's first steps do: policy, missing profiles, ignore lines. Touches nothing that
/// exists but the ignore file, which gets lines at its end.
final class Initialization {

    private static final String IGNORE_FILE = ".gitignore";
    private static final String TEMPLATE_FILE = ".env.example";

    private final WorkFolder folder;

    Initialization(WorkFolder folder) {
        this.folder = folder;
    }

    /// What is missing. Writes nothing.
    ///
    /// @param from a policy (`*.json`) or a template
    List<FirstStep> plan(Optional<Path> from) throws Failure {
        var steps = new ArrayList<FirstStep>();
        boolean givenPolicy = from.isPresent() && from.get().toString().endsWith(".json");
        Path policyFile = folder.root().resolve(PolicyFile.NAME);
        byte[] policyBytes;
        if (isMissing(policyFile)) {
            policyBytes = givenPolicy ? checkedPolicy(from.get()) : PolicyFile.builtInJson();
            steps.add(new FirstStep(Kind.POLICY, policyFile, Optional.empty(), policyBytes));
        } else {
            policyBytes = read(policyFile);
        }
        var policy = PolicyFile.read(policyBytes).policy();
        WorkSnapshot snapshot = folder.read(policy);
        Optional<Template> template = snapshot.template();
        if (from.isPresent() && !givenPolicy) {
            byte[] bytes = read(from.get());
            template = Optional.of(new Template(
                    from.get().toAbsolutePath(), new Content.Read(EnvDocument.parse(bytes), Digest.of(bytes))));
        }
        if (template.isPresent() && template.get().content() instanceof Content.Read(EnvDocument document, var _)) {
            for (Environment environment : policy.environments()) {
                Path file = folder.root().resolve(environment.file());
                if (isMissing(file)) {
                    steps.add(new FirstStep(Kind.PROFILE, file, Optional.empty(), document.bytes()));
                }
            }
        }
        Path ignoreFile = folder.root().resolve(IGNORE_FILE);
        Optional<byte[]> ignored = isMissing(ignoreFile) ? Optional.empty() : Optional.of(read(ignoreFile));
        byte[] before = ignored.orElse(new byte[0]);
        byte[] after = IgnoreFile.with(before, ignoreLines(template));
        if (after.length > before.length) {
            steps.add(new FirstStep(Kind.IGNORE, ignoreFile, ignored, after));
        }
        return steps;
    }

    /// A template for a folder that has profiles but none; empty if it has one, or nothing to make it of.
    Optional<FirstStep> template(WorkSnapshot snapshot) {
        Path file = folder.root().resolve(TEMPLATE_FILE);
        return snapshot.template().isPresent() || !isMissing(file)
                ? Optional.empty()
                : snapshot.profiles().stream()
                        .filter(profile -> !profile.keys().isEmpty())
                        .max(Comparator.comparingInt(profile -> profile.keys().size()))
                        .flatMap(Profile::document)
                        .map(document ->
                                new FirstStep(Kind.TEMPLATE, file, Optional.empty(), ProfileTemplate.of(document)));
    }

    /// Writes one of them.
    ///
    /// @throws Failure.Usage    if the file has come to be meanwhile
    /// @throws Failure.Conflict if it was changed meanwhile
    static void carryOut(FirstStep step) throws Failure {
        if (step.before().isEmpty()) {
            WholeFiles.create(step.file(), step.after());
        } else {
            replace(step.file(), step.before().get(), step.after());
        }
    }

    /// Takes one back: what it has created is deleted, what was there before stands there again.
    ///
    /// @throws Failure.Conflict if the file was changed since; then it stays
    static void takeBack(FirstStep step) throws Failure {
        if (step.before().isPresent()) {
            replace(step.file(), step.after(), step.before().get());
            return;
        }
        requireContent(step.file(), step.after());
        try {
            Files.delete(step.file());
        } catch (IOException failed) {
            throw new Failure.Storage(
                    text("app.cannotDelete", step.file().getFileName(), DiskError.reason(failed)), "");
        }
    }

    private static void replace(Path file, byte[] expected, byte[] wanted) throws Failure {
        requireContent(file, expected);
        WholeFiles.replace(List.of(new WholeFiles.Change(file, wanted, Digest.of(expected))));
    }

    private static void requireContent(Path file, byte[] expected) throws Failure {
        if (isMissing(file) || !Arrays.equals(read(file), expected)) {
            throw new Failure.Conflict(text("app.changedSince", file.getFileName()), text("app.changedSince.remedy"));
        }
    }

    private static boolean isMissing(Path file) {
        return !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] checkedPolicy(Path file) throws Failure {
        byte[] bytes = read(file);
        var problems = PolicyFile.read(bytes).problems();
        if (!problems.isEmpty()) {
            var first = problems.getFirst();
            throw new Failure.Damaged(
                    text("app.badPolicy", file, first.line(), first.column(), first.message()),
                    text("app.badPolicy.remedy"));
        }
        return bytes;
    }

    /// Everything that could hold a value, but not the template. `.keyturn` has an ignore file of its own.
    private static List<String> ignoreLines(Optional<Template> template) {
        var lines = new ArrayList<>(List.of(".env", ".env.*", "!.env.example"));
        template.map(it -> "!" + it.file().getFileName())
                .filter(line -> line.startsWith("!.env") && !lines.contains(line))
                .ifPresent(lines::add);
        return lines;
    }

    private static byte[] read(Path file) throws Failure.Storage {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Failure.Storage(text("app.cannotRead", file, DiskError.reason(unreadable)), "");
        }
    }
}
