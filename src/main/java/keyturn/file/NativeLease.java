package keyturn.file;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Tells whether anybody has a file open: Linux grants a write lease (fcntl(2), F_SETLEASE) on a file only while
/// nobody else does. An editor that writes in place may have opened the file before a save displaced it; until it
/// has closed it, what it writes is not there to be seen.
final class NativeLease {

    private static final int READ_ONLY_CLOSE_ON_EXEC = 0x80000;
    private static final int SET_SIGNAL = 10;
    private static final int SET_LEASE = 1024;
    private static final int WRITE = 1;
    private static final int NONE = 2;
    private static final int EAGAIN = 11;

    /// Whoever opens a leased file makes the system send a signal, which would end the program unless it is one
    /// that is ignored by default (signal(7)).
    private static final int SIGURG = 23;

    /// A program that keeps the file open for longer is most likely reading, as `tail -f` does.
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private static final Duration POLL = Duration.ofMillis(1);

    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final Optional<Calls> CALLS = find();

    private record Calls(MethodHandle open, MethodHandle control, MethodHandle close) {}

    private NativeLease() {}

    /// Waits until nobody has `file` open any more, but not for long; at once where the system or the file system
    /// has no leases.
    static void awaitClosed(Path file) {
        if (CALLS.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        while (isOpenElsewhere(CALLS.get(), file) && System.nanoTime() - start < PATIENCE.toNanos()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static boolean isOpenElsewhere(Calls calls, Path file) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            int descriptor = (int) calls.open.invokeExact(state, NativePath.name(arena, file), READ_ONLY_CLOSE_ON_EXEC);
            if (descriptor < 0) {
                return false;
            }
            try {
                int _ = (int) calls.control.invokeExact(state, descriptor, SET_SIGNAL, SIGURG);
                int result = (int) calls.control.invokeExact(state, descriptor, SET_LEASE, WRITE);
                if (result == 0) {
                    int _ = (int) calls.control.invokeExact(state, descriptor, SET_LEASE, NONE);
                    return false;
                }
                // Any other error: no leases here, or the file is not ours; then nothing is known.
                return (int) ERRNO.get(state, 0L) == EAGAIN;
            } finally {
                int _ = (int) calls.close.invokeExact(state, descriptor);
            }
        } catch (RuntimeException | Error unexpected) {
            throw unexpected;
        } catch (Throwable impossible) {
            throw new AssertionError("a native call throws nothing checked", impossible);
        }
    }

    @SuppressWarnings("restricted") // Java has no other way to these calls; the launcher allows native access.
    private static Optional<Calls> find() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        try {
            Linker linker = Linker.nativeLinker();
            var state = Linker.Option.captureCallState("errno");
            var open = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            var control = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            var close = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            var lookup = linker.defaultLookup();
            return Optional.of(new Calls(
                    linker.downcallHandle(lookup.findOrThrow("open"), open, state),
                    linker.downcallHandle(
                            lookup.findOrThrow("fcntl"), control, state, Linker.Option.firstVariadicArg(2)),
                    linker.downcallHandle(lookup.findOrThrow("close"), close, state)));
        } catch (java.util.NoSuchElementException | IllegalCallerException | UnsupportedOperationException notAllowed) {
            // As for NativeRename: then a save looks once, and at once.
            return Optional.empty();
        }
    }
}
