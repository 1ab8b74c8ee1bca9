package keyturn.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import keyturn.Folders;
import keyturn.failure.Failure;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void files() {
        Folders.file(folder, ".env.demo", "A=1\n");
        Folders.file(folder, ".env.production", "A=1\n");
        Folders.file(folder, ".env.with space and ü", "A=1\n");
        Folders.file(folder, ".gitignore", ".env.production");
    }

    @Test
    void withoutARepositoryThereIsNoState() throws Failure {
        assertThat(states()).containsValue(GitState.NONE).doesNotContainValue(GitState.UNTRACKED);
    }

    @Test
    void everyFileIsAskedFor() throws Exception {
        git("init", "-q");
        git("add", "-f", ".env.demo");

        assertThat(states())
                .isEqualTo(Map.of(
                        file(".env.demo"), GitState.STAGED,
                        file(".env.production"), GitState.IGNORED,
                        file(".env.with space and ü"), GitState.UNTRACKED));
    }

    @Test
    void aWorkFolderInsideARepositoryIsAskedForToo() throws Exception {
        git("init", "-q");
        Path inner = java.nio.file.Files.createDirectory(folder.resolve("service"));
        Path profile = Folders.file(inner, ".env.staging", "A=1\n");

        assertThat(new Git(inner).states(List.of(profile))).isEqualTo(Map.of(profile, GitState.UNTRACKED));
    }

    @Test
    void whatIsCommittedIsTracked() throws Exception {
        git("init", "-q");
        git("add", "-f", ".env.demo");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x");

        assertThat(states()).containsEntry(file(".env.demo"), GitState.TRACKED);
    }

    @Test
    void filesOfARepositoryInsideAreAskedForThere() throws Exception {
        git("init", "-q");
        Path inner = java.nio.file.Files.createDirectory(folder.resolve("config"));
        Path profile = Folders.file(inner, ".env.staging", "A=1\n");
        git("init", "-q", "config");
        Folders.file(inner, ".gitignore", ".env.*\n");

        assertThat(new Git(folder).states(List.of(profile, file(".env.production"))))
                .isEqualTo(Map.of(profile, GitState.IGNORED, file(".env.production"), GitState.IGNORED));
    }

    @Test
    void whatLeftTheIndexComesBackToIt() throws Exception {
        git("init", "-q");
        git("add", "-f", ".env.demo");
        List<String> before = new Git(folder).index(file(".env.demo"));
        new Git(folder).untrack(file(".env.demo"));

        new Git(folder).restoreIndex(file(".env.demo"), before);

        assertThat(before).isNotEmpty();
        assertThat(new Git(folder).index(file(".env.demo"))).isEqualTo(before);
    }

    @Test
    void linesThatAnotherTakesBackStandAgainBehindIt() {
        Path demo = file(".env.demo");
        byte[] content = ".env\n.env.*\n!.env.demo".getBytes();

        byte[] covering = IgnoreFile.covering(content, List.of(".env", ".env.*"), folder, List.of(demo));

        assertThat(new String(covering)).isEqualTo(".env\n.env.*\n!.env.demo\n/.env.demo\n");
    }

    @Test
    void ignoringAddsMissingLinesOnly() throws Exception {
        git("init", "-q");

        assertThat(new Git(folder).ignore(List.of(".env.production", ".env.*"))).isTrue();
        assertThat(new Git(folder).ignore(List.of(".env.production", ".env.*"))).isFalse();

        assertThat(Folders.bytes(file(".gitignore"))).isEqualTo(".env.production\n.env.*\n");
        assertThat(states()).doesNotContainValue(GitState.UNTRACKED);
    }

    @Test
    void untrackingKeepsTheFile() throws Exception {
        git("init", "-q");
        git("add", "-f", ".env.demo");

        new Git(folder).untrack(file(".env.demo"));

        assertThat(states().get(file(".env.demo"))).isEqualTo(GitState.UNTRACKED);
        assertThat(file(".env.demo")).exists();
    }

    private Map<Path, GitState> states() throws Failure {
        return new Git(folder)
                .states(List.of(file(".env.demo"), file(".env.production"), file(".env.with space and ü")));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void git(String... arguments) throws InterruptedException {
        var command = new java.util.ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (IOException noGit) {
            Assumptions.abort("skipped: there is no git command");
        }
    }
}
