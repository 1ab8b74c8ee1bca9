package keyturn.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import keyturn.failure.Failure;
import keyturn.file.FolderLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
