package keyturn.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import keyturn.failure.Failure;
import keyturn.file.FolderLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("timed")
class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void only_one_of_this_process_has_it() throws Exception {
        try (FolderLock first = acquire(Duration.ZERO)) {
            assertThat(first.isHeld()).isTrue();
            assertThatThrownBy(() -> acquire(Duration.ofMillis(50)))
                    .isInstanceOf(Failure.Busy.class)
                    .hasMessageContaining("" + ProcessHandle.current().pid());
            assertThat(Programs.run(Programs.java(LockHolder.class, folder)).output())
                    .startsWith("a keyturn command with process number");
        }
        try (FolderLock again = acquire(Duration.ZERO)) {
            assertThat(again.isHeld()).isTrue();
        }
    }

    @Test
    void who_stands_in_a_queue_is_not_turned_away_while_it_moves() throws Exception {
        var patience = Duration.ofMillis(100);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<FolderLock> waiting;
            try (FolderLock _ = acquire(Duration.ZERO)) {
                waiting = threads.submit(() -> acquire(patience));
                // Four holders after each other, as their notes tell.
                long end = System.nanoTime() + patience.multipliedBy(4).toNanos();
                for (long turn = 1; System.nanoTime() < end; turn++) {
                    Files.setLastModifiedTime(folder.resolve("lock-holder"), FileTime.fromMillis(turn));
                }
                assertThat(waiting).isNotDone();
            }
            waiting.get().close();
        }
    }

    @Test
    void of_several_processes_one_has_it_and_a_kill_frees_it_at_once() throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            Process holder = start(processes);
            assertThat(line(holder)).isEqualTo("held");
            for (int i = 0; i < 3; i++) {
                assertThat(line(start(processes)))
                        .isEqualTo("the Keyturn window with process number " + holder.pid()
                                + " has this work folder open");
            }
            assertThatThrownBy(() -> acquire(Duration.ZERO)).isInstanceOf(Failure.Busy.class);
            holder.destroyForcibly().waitFor();
            try (FolderLock taken = acquire(Duration.ZERO)) {
                assertThat(taken.isHeld()).isTrue();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private FolderLock acquire(Duration patience) throws Failure {
        return FolderLock.acquire(folder, FolderLock.Holder.COMMAND, patience);
    }

    private Process start(List<Process> processes) throws Exception {
        Process process = new ProcessBuilder(Programs.java(LockHolder.class, folder))
                .redirectErrorStream(true)
                .start();
        processes.add(process);
        return process;
    }

    private static String line(Process process) throws Exception {
        return process.inputReader().readLine();
    }
}
