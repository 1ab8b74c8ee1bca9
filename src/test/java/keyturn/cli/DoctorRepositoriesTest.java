package keyturn.cli;

import static keyturn.cli.BrokenFolder.GOOD;
import static keyturn.cli.BrokenFolder.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import keyturn.FolderPicture;
import keyturn.Folders;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Work folders whose `.git` is a file that leads elsewhere: submodules and linked worktrees, made by git itself; and
/// folders inside of them.
class DoctorRepositoriesTest {

    /// Where the work folder lies. Beside it, `main` is the repository that it came from.
    enum Place {
        SUBMODULE("main/library"),
        INSIDE_A_SUBMODULE("main/library/service"),
        LINKED_WORKTREE("linked"),
        INSIDE_A_LINKED_WORKTREE("linked/service");

        private final String folder;

        Place(String folder) {
            this.folder = folder;
        }

        boolean isOfSubmodule() {
            return this == SUBMODULE || this == INSIDE_A_SUBMODULE;
        }
    }

    @TempDir
    private Path base;

    private BrokenFolder broken;

    private void make(Place place) throws Exception {
        Path main = repository("main");
        if (place.isOfSubmodule()) {
            repository("library");
            git(main, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../library", "library");
            commit(main);
        } else {
            git(main, "worktree", "add", "-q", "../linked");
        }
        Path folder = Files.createDirectories(base.resolve(place.folder));
        broken = BrokenFolder.clean(folder);
        assertThat(repositoryOf(folder).resolve(".git")).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotIgnoredIsIgnoredThere(Place place) throws Exception {
        make(place);

        broken.mended("warning not-ignored .gitignore does not cover .env.production, .env.staging");

        assertThat(broken.folder().resolve(".gitignore")).exists();
        assertThat(status(broken.folder())).doesNotContain(".env.production", ".env.staging");
        assertThat(base.resolve("main/.gitignore")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStagedThereLeavesThatIndex(Place place) throws Exception {
        make(place);
        broken.file(".gitignore", ".env.production\n");
        git(broken.folder(), "add", ".env.staging");
        String index = git(broken.folder(), "ls-files", "-s");
        String ofMain = git(base.resolve("main"), "ls-files", "-s");

        broken.mended("error staged-for-commit .env.staging is staged: the next commit takes it in");

        assertThat(git(broken.folder(), "ls-files", "-s", ".env.staging")).isEmpty();
        assertThat(status(broken.folder())).doesNotContain(".env.staging");
        broken.doctor("--undo");
        assertThat(git(broken.folder(), "ls-files", "-s")).isEqualTo(index);
        assertThat(git(base.resolve("main"), "ls-files", "-s")).isEqualTo(ofMain);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCommittedThereIsUntrackedIfAskedAndStaysInTheHistory(Place place) throws Exception {
        make(place);
        broken.file(".gitignore", ".env.*\n");
        broken.file(".env.staging", "ENV=staging\nJWT_SECRET=" + THIRD + "\n");
        git(broken.folder(), "add", "-f", ".env.staging");
        commit(broken.folder());
        String commit = git(broken.folder(), "rev-parse", "HEAD").substring(0, 7);
        String index = git(broken.folder(), "ls-files", "-s");

        assertThat(broken.found())
                .anyMatch(line -> line.startsWith("error secret-in-history JWT_SECRET") && line.contains(commit))
                .contains("error tracked-by-git .env.staging is tracked by git")
                .hasSize(2);
        FolderPicture before = FolderPicture.of(broken.folder());
        broken.doctor("--fix");
        assertThat(git(broken.folder(), "ls-files", "-s")).isEqualTo(index);
        broken.doctor("--fix", "--rule", "tracked-by-git");

        assertThat(git(broken.folder(), "ls-files", "-s", ".env.staging")).isEmpty();
        assertThat(broken.folder().resolve(".env.staging")).exists();
        assertThat(broken.found()).allMatch(line -> line.startsWith("error secret-in-history JWT_SECRET"));

        broken.doctor("--undo");
        assertThat(git(broken.folder(), "ls-files", "-s")).isEqualTo(index);
        assertThat(FolderPicture.of(broken.folder())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = "SUBMODULE")
    void aProfileInASubmoduleIsAskedForThereAndMendedThere(Place place) throws Exception {
        make(place);
        Path main = base.resolve("main");
        broken = new BrokenFolder(main);
        broken.file("keyturn.json", """
            {"version": 1, "extends": "built-in",
             "environments": {"staging": {"file": "library/.env.staging"},
                              "production": {"file": "library/.env.production"}}}
            """);
        git(main.resolve("library"), "add", "-f", ".env.staging");

        assertThat(broken.found())
                .containsExactlyInAnyOrder(
                        "error staged-for-commit .env.staging is staged: the next commit takes it in",
                        "warning not-ignored .gitignore does not cover library/.env.production");
        broken.doctor("--fix");

        assertThat(broken.found()).isEmpty();
        assertThat(git(main.resolve("library"), "ls-files", "-s", ".env.staging"))
                .isEmpty();
        assertThat(Folders.bytes(main.resolve("library/.gitignore"))).contains(".env.*");
        assertThat(main.resolve(".gitignore")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(names = "LINKED_WORKTREE")
    void whatAnotherWorktreeCommittedIsInTheHistory(Place place) throws Exception {
        make(place);
        broken.file(".gitignore", ".env.*\n");
        Path main = base.resolve("main");
        Folders.file(main, ".env.production", "JWT_SECRET=" + GOOD + "\n");
        git(main, "add", "-f", ".env.production");
        commit(main);

        assertThat(broken.found())
                .singleElement()
                .asString()
                .startsWith("error secret-in-history JWT_SECRET")
                .contains("production");
    }

    private Path repository(String name) throws Exception {
        Path folder = Files.createDirectory(base.resolve(name));
        git(folder, "init", "-q");
        Files.writeString(folder.resolve("README"), name);
        git(folder, "add", "README");
        commit(folder);
        return folder;
    }

    private static Path repositoryOf(Path folder) throws IOException {
        return Files.exists(folder.resolve(".git"))
                ? folder
                : folder.resolve("..").toRealPath();
    }

    private static void commit(Path folder) throws Exception {
        git(folder, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x");
    }

    private static String status(Path folder) throws Exception {
        return git(folder, "status", "--porcelain", "-uall");
    }

    private static String git(Path folder, String... words) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return new BrokenFolder(folder).run(command.toArray(String[]::new));
    }
}
