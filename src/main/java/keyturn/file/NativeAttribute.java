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
    private static final ValueLayout ADDRESS = ValueLayout.ADDRESS;
    private static final ValueLayout NUMBER = ValueLayout.JAVA_LONG;
    private static final ValueLayout FLAG = ValueLayout.JAVA_INT;

    /// Linking a call takes 10 ms of a start, so what writes is linked when something is first written.
    private static final class Get {
        static final Optional<MethodHandle> CALL =
                find("getxattr", FunctionDescriptor.of(NUMBER, ADDRESS, ADDRESS, ADDRESS, NUMBER));
    }

    private static final class Set {
        static final Optional<MethodHandle> CALL =
                find("setxattr", FunctionDescriptor.of(FLAG, ADDRESS, ADDRESS, ADDRESS, NUMBER, FLAG));
    }

    private static final class Remove {
        static final Optional<MethodHandle> CALL = find("removexattr", FunctionDescriptor.of(FLAG, ADDRESS, ADDRESS));
    }

    @FunctionalInterface
    private interface Body {
        long call(MethodHandle handle, Arena arena, MemorySegment state) throws Throwable;
    }

    private NativeAttribute() {}

    /// The attribute of what `file` leads to; empty if it has none, or the file system has no such attributes.
    static Optional<byte[]> get(Path file, String attribute) throws IOException {
        try (var arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(LONGEST);
            long length = call(Get.CALL, arena, file, (handle, memory, state) -> (long) handle.invokeExact(
                    state, NativePath.name(memory, file), memory.allocateFrom(attribute), value, (long) LONGEST));
            return length < 0
                    ? Optional.empty()
                    : Optional.of(value.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /// @throws IOException also where the file system has no such attributes
    static void set(Path file, String attribute, byte[] value) throws IOException {
        try (var arena = Arena.ofConfined()) {
            long result = call(Set.CALL, arena, file, (handle, memory, state) -> (int) handle.invokeExact(
                    state,
                    NativePath.name(memory, file),
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
            long _ = call(Remove.CALL, arena, file, (handle, memory, state) ->
                    (int) handle.invokeExact(state, NativePath.name(memory, file), memory.allocateFrom(attribute)));
        }
    }

    /// @return what the call gave; -1 if there is no such attribute
    private static long call(Optional<MethodHandle> handle, Arena arena, Path file, Body body) throws IOException {
        if (handle.isEmpty()) {
            return -1;
        }
        int errno;
        try {
            MemorySegment state = arena.allocate(STATE);
            long result = body.call(handle.get(), arena, state);
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

    @SuppressWarnings("restricted") // Java has no other way to this call; the launcher allows native access.
    private static Optional<MethodHandle> find(String name, FunctionDescriptor signature) {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        try {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find(name)
                    .map(address -> linker.downcallHandle(address, signature, Linker.Option.captureCallState("errno")));
        } catch (IllegalCallerException | UnsupportedOperationException notAllowed) {
            return Optional.empty();
        }
    }
}
