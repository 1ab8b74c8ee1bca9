package keyturn.instance;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/// A connection that waits for the other side only so long.
final class Line implements AutoCloseable {

    private final SocketChannel channel;
    private final Selector selector;
    private final long end;

    /// @param patience for all that is read and written together
    Line(SocketChannel channel, Duration patience) throws IOException {
        this.channel = channel;
        end = System.nanoTime() + patience.toNanos();
        channel.configureBlocking(false);
        selector = channel.provider().openSelector();
        channel.register(selector, 0);
    }

    /// Fills the buffer and flips it.
    ///
    /// @throws EOFException if the other side says no more
    /// @throws IOException  if it is too slow
    ByteBuffer read(int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer);
            if (count < 0) {
                throw new EOFException("said no more");
            }
            if (count == 0) {
                await(SelectionKey.OP_READ);
            }
        }
        return buffer.flip();
    }

    void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.write(buffer) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    private void await(int what) throws IOException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new IOException("too slow");
        }
        channel.keyFor(selector).interestOps(what);
        selector.select(left);
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
