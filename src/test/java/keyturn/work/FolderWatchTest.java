package keyturn.work;

import static keyturn.work.Folders.POLICY;
import static keyturn.work.Folders.PRODUCTION;
import static keyturn.work.Folders.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

    @TempDir
    Path root;

    @Test
    void notices_renames_writing_in_place_and_deletion_also_behind_links() throws Exception {
        Path work = Files.createDirectory(root.resolve("work"));
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Path target = file(elsewhere, "real", "A=1\n");
        Files.createSymbolicLink(work.resolve(".env.production"), target);
        Path staging = file(work, ".env.staging", "A=1\n");
        var told = new Semaphore(0);
        try (FolderWatch _ = FolderWatch.start(WorkFolder.at(work), told::release)) {
            file(work, ".env.staging", "A=2\n");
            await(told);
            Files.move(file(work, "other", "A=3\n"), staging, StandardCopyOption.ATOMIC_MOVE);
            await(told);
            Files.delete(staging);
            await(told);
            file(elsewhere, "real", "A=2\n");
            await(told);
        }
    }

    @Test
    void reports_a_burst_once() throws Exception {
        file(root, ".env.staging", "A=1\n");
        var told = new Semaphore(0);
        try (FolderWatch _ = FolderWatch.start(WorkFolder.at(root), told::release)) {
            for (int i = 0; i < 20; i++) {
                file(root, ".env.staging", "A=" + i + "\n");
            }
            await(told);
            assertThat(told.tryAcquire(400, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    /// A watch on a folder goes along with it when it is moved, and is silent.
    @Test
    void tellsThatTheFolderIsGoneAndThatItIsBackAndGoesOnThere() throws Exception {
        Path above = Files.createDirectories(root.resolve("host/services"));
        Path work = Files.createDirectory(above.resolve("service"));
        file(work, ".env.production", "A=1\n");
        var told = new Semaphore(0);
        try (FolderWatch _ = FolderWatch.start(WorkFolder.at(work), told::release)) {
            Files.move(work, above.resolve("elsewhere"));
            await(told);
            Files.createDirectory(above.resolve("another"));
            assertThat(told.tryAcquire(400, TimeUnit.MILLISECONDS)).isFalse();
            Files.createDirectory(work);
            await(told);
            file(work, ".env.production", "A=2\n");
            await(told);

            Files.move(root.resolve("host"), root.resolve("other-host"));
            await(told);
            Files.createDirectories(work);
            await(told);
            file(work, ".env.production", "A=3\n");
            await(told);

            Files.delete(work.resolve(".env.production"));
            Files.delete(work);
            await(told);
            Files.createDirectory(work);
            await(told);
            file(work, ".env.production", "A=4\n");
            await(told);
        }
    }

    @Test
    void our_own_temporaries_are_not_reported() throws Exception {
        file(root, ".env.production", "A=1\n");
        WorkFolder work = WorkFolder.at(root);
        work.read(POLICY);
        var told = new Semaphore(0);
        try (FolderWatch _ = FolderWatch.start(work, told::release)) {
            Path temporary = root.resolve(".env.production.keyturn-0123456789abcdef.tmp");
            Files.delete(Files.createFile(temporary));
            assertThat(told.tryAcquire(400, TimeUnit.MILLISECONDS)).isFalse();
            Folders.save(work, work.read(POLICY), PRODUCTION, "2");
            await(told);
        }
    }

    private static void await(Semaphore told) throws InterruptedException {
        assertThat(told.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        // What belongs to the same change may come a little later.
        while (told.tryAcquire(300, TimeUnit.MILLISECONDS)) {}
    }
}
