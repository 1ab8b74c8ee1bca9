package keyturn.file;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Extended attributes outside the name space `user.`, which is the only one that Java shows (getxattr(2), xattr(7)).
final class NativeAttribute {

    /// The kernel takes no longer value (xattr(7)).
    private static final int LONGEST = 65_536;

    private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final Optional<Calls> CALLS = find();

    private record Calls(MethodHandle get, MethodHandle set, MethodHandle remove) {}

    @FunctionalInterface
    private interface Body {
        long call(Calls calls, Arena arena, MemorySegment state) throws Throwable;
    }

    private NativeAttribute() {}

    /// The attribute of what `file` leads to; empty if it has none, or the file system has no such attributes.
    static Optional<byte[]> get(Path file, String attribute) throws IOException {
        if (CALLS.isEmpty()) {
            return Optional.empty();
        }
        try (var arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(LONGEST);
            long length = call(arena, file, (calls, memory, state) -> (long) calls.get.invokeExact(
                    state, NativeRename.name(memory, file), memory.allocateFrom(attribute), value, (long) LONGEST));
            return length < 0
                    ? Optional.empty()
                    : Optional.of(value.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /// @throws IOException also where the file system has no such attributes
    static void set(Path file, String attribute, byte[] value) throws IOException {
        try (var arena = Arena.ofConfined()) {
            long result = call(arena, file, (calls, memory, state) -> (int) calls.set.invokeExact(
                    state,
                    NativeRename.name(memory, file),
                    memory.allocateFrom(attribute),
                    memory.allocateFrom(ValueLayout.JAVA_BYTE, value),
                    (long) value.length,
                    0));
            if (result < 0) {
                throw new FileSystemException(file.toString(), null, "no access lists");
            }
        }
    }

    /// Nothing happens where there is none.
    static void remove(Path file, String attribute) throws IOException {
        try (var arena = Arena.ofConfined()) {
            long _ = call(arena, file, (calls, memory, state) -> (int)
                    calls.remove.invokeExact(state, NativeRename.name(memory, file), memory.allocateFrom(attribute)));
        }
    }

    /// @return what the call gave; -1 if there is no such attribute
    private static long call(Arena arena, Path file, Body body) throws IOException {
        if (CALLS.isEmpty()) {
            return -1;
        }
        int errno;
        try {
            MemorySegment state = arena.allocate(STATE);
            long result = body.call(CALLS.get(), arena, state);
            if (result >= 0) {
                return result;
            }
            errno = (int) ERRNO.get(state, 0L);
        } catch (RuntimeException | Error unexpected) {
            throw unexpected;
        } catch (Throwable impossible) {
            throw new AssertionError("a native call throws nothing checked", impossible);
        }
        return switch (errno) {
            case 61, 95, 38 -> -1; // ENODATA, EOPNOTSUPP, ENOSYS
            case 1, 13 -> throw new AccessDeniedException(file.toString());
            case 2 -> throw new NoSuchFileException(file.toString());
            case 30 -> throw new FileSystemException(file.toString(), null, "Read-only file system");
            default -> throw new FileSystemException(file.toString(), null, "error " + errno);
        };
    }

    @SuppressWarnings("restricted") // Java has no other way to these calls; the launcher allows native access.
    private static Optional<Calls> find() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        try {
            Linker linker = Linker.nativeLinker();
            var errno = Linker.Option.captureCallState("errno");
            var address = ValueLayout.ADDRESS;
            var number = ValueLayout.JAVA_LONG;
            var flag = ValueLayout.JAVA_INT;
            var lookup = linker.defaultLookup();
            return Optional.of(new Calls(
                    linker.downcallHandle(
                            lookup.findOrThrow("getxattr"),
                            FunctionDescriptor.of(number, address, address, address, number),
                            errno),
                    linker.downcallHandle(
                            lookup.findOrThrow("setxattr"),
                            FunctionDescriptor.of(flag, address, address, address, number, flag),
                            errno),
                    linker.downcallHandle(
                            lookup.findOrThrow("removexattr"), FunctionDescriptor.of(flag, address, address), errno)));
        } catch (IllegalCallerException | UnsupportedOperationException | java.util.NoSuchElementException notAllowed) {
            return Optional.empty();
        }
    }
}
