package keyturn.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import keyturn.file.FileMode;
import org.jspecify.annotations.Nullable;

/// The right to be the program that shows the windows. Who has it answers to later starts at a socket; the system
/// takes it back the moment the process ends, so a socket that a killed one has left is known to be stale.
public final class OnlyWindow implements AutoCloseable {

    /// What comes back when a message was understood.
    private static final byte TAKEN = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// The first start may still be on its way to its socket.
    private static final Duration START = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(25);

    private final Path socket;
    private final FileChannel channel;
    private final FileLock lock;
    private @Nullable ServerSocketChannel server;

    private OnlyWindow(Path socket, FileChannel channel, FileLock lock) {
        this.socket = socket;
        this.channel = channel;
        this.lock = lock;
    }

    /// What came of asking for the right.
    public sealed interface Claim {
        /// It is ours.
        record Ours(OnlyWindow window) implements Claim {}

        /// Another program has it.
        record Taken() implements Claim {}

        /// There are no locks, or no folder for them.
        record Nobodys() implements Claim {}
    }

    /// Asks for the right. Takes a millisecond.
    ///
    /// @param folder from [RuntimeFolder#find]
    /// @param name   from [RuntimeFolder#name]
    public static Claim claim(Path folder, String name) {
        Path file = folder.resolve(name + ".lock");
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try {
            FileChannel channel = FileChannel.open(file, options, FileMode.ownerOnlyFile(file));
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return new Claim.Taken();
            }
            return new Claim.Ours(new OnlyWindow(socket(folder, name), channel, lock));
        } catch (IOException noLocks) {
            return new Claim.Nobodys();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static Path socket(Path folder, String name) {
        return folder.resolve(name + ".socket");
    }

    /// Says to who has the right what to show, and waits until it was understood.
    ///
    /// @param workFolder absolute; empty to come to the front as it is
    /// @return false if nobody answers
    public static boolean handOver(Path folder, String name, Optional<Path> workFolder) throws InterruptedException {
        return handOver(folder, name, workFolder, START);
    }

    /// @param patience how long to wait for the socket to be there
    static boolean handOver(Path folder, String name, Optional<Path> workFolder, Duration patience)
            throws InterruptedException {
        var message = new Message(workFolder);
        long end = System.nanoTime() + patience.toNanos();
        do {
            try (var line = new Line(SocketChannel.open(UnixDomainSocketAddress.of(socket(folder, name))), PATIENCE)) {
                line.write(message.written());
                return line.read(1).get() == TAKEN;
            } catch (IOException notYet) {
                Thread.sleep(POLL);
            }
        } while (System.nanoTime() < end);
        return false;
    }

    /// Begins to answer, from a thread of its own.
    ///
    /// @param asked told which work folder to show, or none; from that thread
    public void listen(Consumer<Optional<Path>> asked) {
        Thread.ofVirtual().name("second-start").start(() -> {
            try (var opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                Files.deleteIfExists(socket);
                opened.bind(UnixDomainSocketAddress.of(socket));
                if (begin(opened)) {
                    answer(opened, asked);
                }
            } catch (IOException | UnsupportedOperationException cannot) {
                // Then a second start opens a program of its own, as it would without all this.
            }
        });
    }

    private synchronized boolean begin(ServerSocketChannel opened) {
        server = opened;
        return lock.isValid();
    }

    private static void answer(ServerSocketChannel server, Consumer<Optional<Path>> asked) throws IOException {
        while (true) {
            SocketChannel caller;
            try {
                caller = server.accept();
            } catch (ClosedChannelException ended) {
                return;
            }
            try (var line = new Line(caller, PATIENCE)) {
                Optional<Message> message = hear(line);
                if (message.isPresent()) {
                    asked.accept(message.get().folder());
                    line.write(ByteBuffer.wrap(new byte[] {TAKEN}));
                }
            } catch (IOException rudeOrSlow) {
                // Whoever it was: the next one is listened to.
            }
        }
    }

    private static Optional<Message> hear(Line line) throws IOException {
        Optional<Integer> length = Message.length(line.read(Message.HEAD));
        return length.isPresent() ? Message.read(line.read(length.get())) : Optional.empty();
    }

    /// Gives the right back.
    @Override
    public synchronized void close() {
        try {
            Files.deleteIfExists(socket);
            if (server != null) {
                server.close();
            }
            channel.close();
        } catch (IOException endsAnyway) {
            // The process ends, and the system with it takes back lock and socket.
        }
    }
}
