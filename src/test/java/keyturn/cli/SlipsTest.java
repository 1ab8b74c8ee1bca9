package keyturn.cli;

import static keyturn.cli.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import keyturn.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Slips of the hand and odd folders: nothing is lost, and nothing goes unsaid.
class SlipsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void profiles() {
        Folders.file(folder, ".env.production", "JWT_SECRET=a\r\nKEY='old' # why\r\n");
    }

    @Test
    void datesAreNotWrittenOverAProfile() {
        var ended = call(folder, "due", "--ics", ".env.production");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.error()).contains("is no .ics file");
        assertThat(Folders.bytes(folder.resolve(".env.production"))).startsWith("JWT_SECRET=a\r\n");
    }

    @Test
    void aCalendarIsReplacedByANewerOne() {
        assertThat(call(folder, "due", "--ics", "due.ics").code()).isZero();
        assertThat(call(folder, "due", "--ics", "due.ics").code()).isZero();

        assertThat(Folders.bytes(folder.resolve("due.ics"))).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void aPolicyOfAnUnknownVersionLetsNothingPassAndIsNamed() {
        call(folder, "rotated", "production", "JWT_SECRET", "--on", "2026-01-01");
        Folders.file(folder, "keyturn.json", "{\n  \"version\": 99\n}\n");

        var due = call(folder, "due", "--json");

        assertThat(due.code()).isEqualTo(1);
        assertThat(due.out()).contains("\"state\":\"overdue\"");
        assertThat(due.error()).contains("keyturn.json, line 2, column 3: ");
        assertThat(call(folder, "keys", "production").error()).contains("keyturn.json, line 2");
    }

    @Test
    void aBrokenPolicyEndsDueWithOne() {
        Folders.file(folder, "keyturn.json", "{");

        var due = call(folder, "due");

        assertThat(due.code()).isEqualTo(1);
        assertThat(due.error()).contains("keyturn.json, line 1");
    }

    @Test
    void aPolicyThatNamesNoSecretIsSaidToDoSo() {
        Folders.file(folder, "keyturn.json", "{\"version\": 1}");

        assertThat(call(folder, "due").error()).contains("names no secret");
    }

    @Test
    void aFileWithANameThatNoProfileHasIsNamed() {
        Folders.file(folder, ".env.we ird", "A=1\n");
        Folders.file(folder, ".env.ünï", "A=1\n");

        var profiles = call(folder, "profiles");

        assertThat(profiles.error()).contains(".env.we ird cannot be a profile").contains(".env.ünï");
        assertThat(profiles.out()).contains("production").doesNotContain("ird");
    }

    @Test
    void aFolderIsNotActivated() throws IOException {
        Files.createDirectory(folder.resolve(".env.dir"));

        var ended = call(folder, "activate", "dir");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.error()).contains("it is a folder");
        assertThat(folder.resolve(".env")).doesNotExist();
    }

    @Test
    void aLookAtAFolderWithoutProfilesLeavesNothing(@TempDir Path empty) throws IOException {
        call(folder, "-C", empty.toString(), "profiles");
        call(folder, "-C", empty.toString(), "due");

        try (var files = Files.list(empty)) {
            assertThat(files).isEmpty();
        }
    }

    /// Nothing shows which loaders are in use here, so that bash is assumed among others, which keeps a CR.
    @Test
    void anEditKeepsTheCrOfItsLine() {
        assertThat(call(new TestTerminal(folder).piped("new"), "set", "production", "JWT_SECRET")
                        .code())
                .isZero();

        assertThat(Folders.bytes(folder.resolve(".env.production"))).startsWith("JWT_SECRET=new\r\nKEY=");
    }

    @Test
    void aLineFeedInAValueStaysOneInAFileOfCrlfLines() {
        var terminal = new TestTerminal(folder).piped("a\nb\nc");

        assertThat(call(terminal, "set", "production", "KEY").code()).isZero();

        assertThat(Folders.bytes(folder.resolve(".env.production")))
                .isEqualTo("JWT_SECRET=a\r\nKEY='a\nb\nc' # why\r\n");
    }

    @Test
    void callsThatComeAtOnceInANewFolderAllSucceed() throws Exception {
        var calls = new ArrayList<Callable<Calls.Ended>>();
        for (int i = 0; i < 10; i++) {
            String key = "P_" + i;
            calls.add(() -> call(new TestTerminal(folder).piped("v"), "set", "production", key));
            calls.add(() -> call(folder, "keys", "production"));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Calls.Ended> ended : threads.invokeAll(calls)) {
                assertThat(ended.get().code()).as(ended.get().error()).isZero();
            }
        }

        String content = Folders.bytes(folder.resolve(".env.production"));
        for (int i = 0; i < 10; i++) {
            assertThat(content).contains("P_" + i + "=v");
        }
        try (var files = Files.walk(folder)) {
            List<String> left = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tmp"))
                    .toList();
            assertThat(left).isEmpty();
        }
    }
}
