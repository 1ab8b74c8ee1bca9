package keyturn.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Addresses of a host. The system's resolver knows no time limit, so it is asked on a thread of its own.
final class Names {

    private Names() {}

    static List<InetAddress> find(String host, Deadline deadline) throws IOException {
        var found = new CompletableFuture<List<InetAddress>>();
        Thread.ofPlatform().daemon().name("resolver").start(() -> {
            try {
                found.complete(List.of(InetAddress.getAllByName(host)));
            } catch (UnknownHostException unknown) {
                found.complete(List.of());
            }
        });
        try {
            List<InetAddress> addresses = found.get(deadline.millis(), TimeUnit.MILLISECONDS);
            if (addresses.isEmpty()) {
                throw new Refusal(Reason.NO_SUCH_NAME);
            }
            return addresses;
        } catch (TimeoutException | ExecutionException slow) {
            throw new Refusal(Reason.NO_ANSWER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.NO_ANSWER);
        }
    }
}
