package keyturn.app;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.file.DiskError;
import keyturn.file.WholeFiles;
import keyturn.git.Git;
import keyturn.policy.Environment;
import keyturn.policy.PolicyFile;
import keyturn.work.Content;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;
import keyturn.work.WorkSnapshot.Template;

/// What `keyturn init` does: policy, missing profiles, ignore lines. Touches nothing that exists.
final class Initialization {

    private final WorkFolder folder;
    private final Git git;

    Initialization(WorkFolder folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /// @param from a policy (`*.json`) or a template
    /// @return the files that were written
    Set<Path> run(Optional<Path> from) throws Failure {
        var written = new LinkedHashSet<Path>();
        boolean givenPolicy = from.isPresent() && from.get().toString().endsWith(".json");
        Path policyFile = folder.root().resolve(PolicyFile.NAME);
        if (!Files.exists(policyFile, LinkOption.NOFOLLOW_LINKS)) {
            byte[] policy = givenPolicy ? checkedPolicy(from.get()) : PolicyFile.builtInJson();
            WholeFiles.create(policyFile, policy);
            written.add(policyFile);
        }
        var policy = PolicyFile.read(read(policyFile)).policy();
        WorkSnapshot snapshot = folder.read(policy);
        if (from.isPresent() && !givenPolicy) {
            snapshot = withTemplate(snapshot, from.get());
        }
        if (snapshot.template().isPresent()) {
            for (Environment environment : policy.environments()) {
                Path file = folder.root().resolve(environment.file());
                if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    folder.create(environment.name(), snapshot);
                    written.add(file);
                }
            }
        }
        if (git.ignore(ignoreLines(snapshot))) {
            written.add(folder.root().resolve(".gitignore"));
        }
        return written;
    }

    private static byte[] checkedPolicy(Path file) throws Failure {
        byte[] bytes = read(file);
        var problems = PolicyFile.read(bytes).problems();
        if (!problems.isEmpty()) {
            var first = problems.getFirst();
            throw new Failure.Usage(
                    text("app.badPolicy", file, first.line(), first.column(), first.message()),
                    text("app.badPolicy.remedy"));
        }
        return bytes;
    }

    private static WorkSnapshot withTemplate(WorkSnapshot snapshot, Path file) throws Failure {
        byte[] bytes = read(file);
        var template =
                new Template(file.toAbsolutePath(), new Content.Read(EnvDocument.parse(bytes), Digest.of(bytes)));
        return new WorkSnapshot(snapshot.root(), snapshot.profiles(), Optional.of(template), snapshot.active());
    }

    /// Everything that could hold a value, but not the template. `.keyturn` has an ignore file of its own.
    private static List<String> ignoreLines(WorkSnapshot snapshot) {
        var lines = new ArrayList<>(List.of(".env", ".env.*", "!.env.example"));
        snapshot.template()
                .map(template -> "!" + template.file().getFileName())
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
