package keyturn.usage;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;
import keyturn.usage.UsedLoaders.Basis;

/// Finds out which loaders a work folder uses. Reads the project files of the folder, of its parents up to the root
/// of the repository, and of two levels of subfolders; runs nothing and follows no link. Blocks for some
/// milliseconds in a usual project, and never for much longer than [#PATIENCE].
public final class LoadersInUse {

    /// After this time no further file is opened.
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final List<Clue> CLUES = List.of(
            new NodeProject(),
            new DenoProject(),
            new PythonProject(),
            new RubyProject(),
            new GoProject(),
            new RustProject(),
            new PhpProject(),
            new MavenProject(),
            new GradleProject(),
            new SpringConfig(),
            new ComposeFile(),
            new Kustomization(),
            new SystemdUnit(),
            new ShellScript(),
            new Makefile(),
            new Dockerfile(),
            new Workflow(),
            new Procfile());

    private final Path folder;
    private final Duration patience;

    /// @param folder the work folder
    public LoadersInUse(Path folder) {
        this(folder, PATIENCE);
    }

    LoadersInUse(Path folder, Duration patience) {
        this.folder = folder.toAbsolutePath().normalize();
        this.patience = patience;
    }

    /// What the policy says; else what the files of the project show; else an assumption.
    public UsedLoaders find(Policy policy) {
        if (!policy.loaders().isEmpty()) {
            Path file = folder.resolve(PolicyFile.NAME);
            var uses = new ArrayList<LoaderUse>();
            policy.loaders()
                    .forEach(each -> uses.add(
                            new LoaderUse(each.id(), file, Optional.of(each.line()), text("usage.policy", each.id()))));
            return new UsedLoaders(Basis.POLICY, inOrder(uses), true);
        }
        var found = new ArrayList<LoaderUse>();
        var files = new ProjectFiles(folder, CLUES, patience);
        boolean complete = files.read((clue, file) -> clue.read(file, new Found(file.path(), found)));
        return new UsedLoaders(found.isEmpty() ? Basis.ASSUMED : Basis.FOUND, inOrder(found), complete);
    }

    /// The sort is stable: the reasons for one loader stay nearest file first.
    private static List<LoaderUse> inOrder(List<LoaderUse> uses) {
        List<String> ids = Loaders.all().stream().map(Loader::id).toList();
        return uses.stream()
                .sorted(Comparator.comparingInt(each -> ids.indexOf(each.loader())))
                .toList();
    }
}
