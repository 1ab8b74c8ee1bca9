package keyturn.connect;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;

/// The moment by which a try has to end.
///
/// @param nanos on the clock of [System#nanoTime()]
record Deadline(long nanos) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        return nanos - System.nanoTime() <= 0;
    }

    /// What is left, at least 1.
    int millis() {
        return Math.clamp((nanos - System.nanoTime()) / 1_000_000, 1, Integer.MAX_VALUE);
    }

    /// Closes the connection when the time is over: a server that sends a byte now and then stops nobody.
    Watch closing(Socket socket) {
        return new Watch(Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofMillis(millis() + 1L));
                socket.close();
            } catch (InterruptedException | IOException ended) {
                // The try has ended.
            }
        }));
    }

    /// Ends with the try.
    record Watch(Thread thread) implements AutoCloseable {
        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
