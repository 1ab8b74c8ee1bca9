package keyturn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import keyturn.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What git knows of the files.
class DoctorGitTest {

    @TempDir
    private Path folder;

    private BrokenFolder broken;

    @BeforeEach
    void clean() {
        broken = BrokenFolder.clean(folder);
    }

    @Test
    void profilesThatGitDoesNotIgnore() throws Exception {
        broken.run("git", "init", "-q");
        broken.file(".gitignore", "target\r\n\u00fc");

        broken.mended("warning not-ignored .gitignore does not cover .env.production, .env.staging");

        assertThat(Folders.bytes(folder.resolve(".gitignore"))).startsWith("target\r\n");
    }

    @Test
    void whatTheUsualLinesDoNotCoverGetsItsOwn() throws Exception {
        broken.run("git", "init", "-q");
        broken.file(".gitignore", ".env\n.env.*\n!.env.*.example\n!.env.example\n!.env.staging\n");
        broken.file("#.env.staging#", "A=1\n");
        broken.run("tar", "-cf", "old env.tar", ".env.production");

        broken.doctor("--fix");

        assertThat(broken.found()).noneMatch(line -> line.contains("not-ignored"));
        assertThat(Folders.bytes(folder.resolve(".gitignore")))
                .endsWith("/.env.staging\n/\\#.env.staging\\#\n/old\\ env.tar\n");
    }

    @Test
    void aStagedProfileLeavesTheIndexAndIsIgnored() throws Exception {
        broken.run("git", "init", "-q");
        broken.file(".gitignore", "/.env.production\n");
        broken.run("git", "add", "-f", ".env.staging");
        String index = broken.run("git", "ls-files", "-s");

        broken.mended("error staged-for-commit .env.staging is staged: the next commit takes it in");

        assertThat(broken.run("git", "ls-files", "-s")).isEmpty();
        broken.doctor("--undo");
        assertThat(broken.run("git", "ls-files", "-s")).isEqualTo(index);
    }

    @Test
    void aCommittedProfileIsUntrackedOnlyIfAsked() throws Exception {
        broken.run("git", "init", "-q");
        broken.file(".gitignore", ".env.*\n");
        broken.run("git", "add", "-f", ".env.staging");
        broken.run("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x");
        String index = broken.run("git", "ls-files", "-s");

        broken.doctor("--fix");
        assertThat(broken.run("git", "ls-files", "-s")).isEqualTo(index);
        assertThat(broken.found()).contains("error tracked-by-git .env.staging is tracked by git");

        broken.doctor("--fix", "--rule", "tracked-by-git");
        assertThat(broken.run("git", "ls-files", "-s")).isEmpty();
        assertThat(folder.resolve(".env.staging")).exists();

        broken.doctor("--undo");
        assertThat(broken.run("git", "ls-files", "-s")).isEqualTo(index);
    }
}
