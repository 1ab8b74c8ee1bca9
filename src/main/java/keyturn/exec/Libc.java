package keyturn.exec;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Optional;

/// The calls of the C library that replace a process by another program (exec(3), sigprocmask(2), fcntl(2), umask(2)).
/// Linux with glibc or musl; Java has no method for them.
final class Libc {

    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    /// In bytes: that of glibc, the largest (bits/types/__sigset_t.h).
    private static final int SIGNAL_SET = 128;

    private static final int SIG_UNBLOCK = 1;
    private static final int SIGQUIT = 3;
    private static final int F_SETFD = 2;
    private static final int FD_CLOEXEC = 1;

    private final MethodHandle execvpe;
    private final MethodHandle sigprocmask;
    private final MethodHandle fcntl;
    private final MethodHandle umask;

    private Libc(MethodHandle execvpe, MethodHandle sigprocmask, MethodHandle fcntl, MethodHandle umask) {
        this.execvpe = execvpe;
        this.sigprocmask = sigprocmask;
        this.fcntl = fcntl;
        this.umask = umask;
    }

    /// Empty on other systems, and where native access is not allowed.
    @SuppressWarnings("restricted") // Java has no other way to these calls; the launcher allows native access.
    static Optional<Libc> find() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        try {
            Linker linker = Linker.nativeLinker();
            var symbols = linker.defaultLookup();
            var number = ValueLayout.JAVA_INT;
            var pointer = ValueLayout.ADDRESS;
            return Optional.of(new Libc(
                    linker.downcallHandle(
                            symbols.findOrThrow("execvpe"),
                            FunctionDescriptor.of(number, pointer, pointer, pointer),
                            Linker.Option.captureCallState("errno")),
                    linker.downcallHandle(
                            symbols.findOrThrow("sigprocmask"),
                            FunctionDescriptor.of(number, number, pointer, pointer)),
                    linker.downcallHandle(
                            symbols.findOrThrow("fcntl"),
                            FunctionDescriptor.of(number, number, number, number),
                            Linker.Option.firstVariadicArg(2)),
                    linker.downcallHandle(symbols.findOrThrow("umask"), FunctionDescriptor.of(number, number))));
        } catch (IllegalCallerException | UnsupportedOperationException | java.util.NoSuchElementException _) {
            // A child process does nearly as well.
            return Optional.empty();
        }
    }

    /// Java's threads block SIGQUIT, and the mask would outlive the exchange of the program.
    void unblockQuit() {
        try (var arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(SIGNAL_SET);
            set.set(ValueLayout.JAVA_BYTE, 0, (byte) (1 << (SIGQUIT - 1)));
            int _ = (int) sigprocmask.invokeExact(SIG_UNBLOCK, set, MemorySegment.NULL);
        } catch (Throwable impossible) {
            throw impossible(impossible);
        }
    }

    void closeAtExec(int descriptor) {
        try {
            int _ = (int) fcntl.invokeExact(descriptor, F_SETFD, FD_CLOEXEC);
        } catch (Throwable impossible) {
            throw impossible(impossible);
        }
    }

    void setUmask(int mask) {
        try {
            int _ = (int) umask.invokeExact(mask);
        } catch (Throwable impossible) {
            throw impossible(impossible);
        }
    }

    /// Does not return if it succeeds.
    ///
    /// @return errno
    int exec(List<byte[]> arguments, List<byte[]> environment) {
        try (var arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            MemorySegment argv = strings(arena, arguments);
            MemorySegment envp = strings(arena, environment);
            int _ = (int) execvpe.invokeExact(state, argv.get(ValueLayout.ADDRESS, 0), argv, envp);
            return (int) ERRNO.get(state, 0L);
        } catch (Throwable impossible) {
            throw impossible(impossible);
        }
    }

    private static MemorySegment strings(Arena arena, List<byte[]> strings) {
        MemorySegment array = arena.allocate(ValueLayout.ADDRESS, strings.size() + 1L);
        for (int i = 0; i < strings.size(); i++) {
            byte[] bytes = strings.get(i);
            MemorySegment copy = arena.allocate(bytes.length + 1L);
            MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
            array.setAtIndex(ValueLayout.ADDRESS, i, copy);
        }
        return array;
    }

    private static RuntimeException impossible(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException mistake -> mistake;
            case Error mistake -> throw mistake;
            default -> new IllegalStateException("a native call throws nothing checked", thrown);
        };
    }
}
