package keyturn.work;

import java.nio.file.Path;
import java.time.Duration;
import keyturn.failure.Failure;
import keyturn.file.FolderLock;

/// Takes the lock of a folder and keeps it until its input ends.
public final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
        try (FolderLock _ = FolderLock.acquire(Path.of(arguments[0]), FolderLock.Holder.WINDOW, Duration.ofMillis(0))) {
            System.out.println("held");
            System.in.transferTo(System.out);
        } catch (Failure.Busy busy) {
            System.out.println(busy.reason());
        }
    }
}
