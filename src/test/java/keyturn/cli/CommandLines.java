package keyturn.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// Watches what every user of the machine can read of every process while it runs: its arguments; and what its own
/// user can: its variables. Linux.
final class CommandLines implements AutoCloseable {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile boolean watching = true;

    CommandLines() {
        Thread.startVirtualThread(this::watch);
    }

    private void watch() {
        String own = String.valueOf(ProcessHandle.current().pid());
        while (watching) {
            try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
                for (Path process : processes) {
                    note(process.resolve("cmdline"));
                    if (!process.endsWith(own)) {
                        note(process.resolve("environ"));
                    }
                }
            } catch (IOException gone) {
                // Processes end while they are looked at.
            }
            // What is looked for lives longer; others want the processor, too.
            LockSupport.parkNanos(3_000_000);
        }
    }

    private void note(Path file) {
        try {
            seen.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            // It ended meanwhile.
        }
    }

    /// All that was seen until now.
    Set<String> seen() {
        return seen;
    }

    @Override
    public void close() {
        watching = false;
    }
}
