package keyturn.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import keyturn.instance.OnlyWindow.Claim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnlyWindowTest {

    private static final String NAME = "window-test";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String USER = System.getProperty("user.name");

    @TempDir
    private Path folder;

    private final BlockingQueue<Optional<Path>> asked = new LinkedBlockingQueue<>();
    private Optional<OnlyWindow> first = Optional.empty();

    @AfterEach
    void close() {
        first.ifPresent(OnlyWindow::close);
    }

    @Test
    void aSecondStartHandsItsFolderOver() throws Exception {
        listen();

        assertThat(OnlyWindow.claim(folder, NAME)).isEqualTo(new Claim.Taken());
        assertThat(OnlyWindow.handOver(folder, NAME, Optional.of(Path.of("/srv/träder")), LONG))
                .isTrue();
        assertThat(OnlyWindow.handOver(folder, NAME, Optional.empty(), LONG)).isTrue();

        assertThat(next()).contains(Path.of("/srv/träder"));
        assertThat(next()).isEmpty();
    }

    @Test
    void aSecondProcessHandsItsFolderOver() throws Exception {
        listen();
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondStart.class.getName(),
                        folder.toString(),
                        NAME,
                        "/srv/trader")
                .redirectErrorStream(true)
                .start();

        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("Taken, handed over: true");
        assertThat(next()).contains(Path.of("/srv/trader"));
    }

    @Test
    void whatAKilledProgramLeftIsNoObstacle() throws Exception {
        Path socket = folder.resolve(NAME + ".socket");
        try (var stale = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            stale.bind(UnixDomainSocketAddress.of(socket));
        }
        assertThat(socket).exists();
        assertThat(OnlyWindow.handOver(folder, NAME, Optional.empty(), Duration.ofMillis(50)))
                .isFalse();

        listen();

        assertThat(OnlyWindow.handOver(folder, NAME, Optional.empty(), LONG)).isTrue();
    }

    @Test
    void theRightIsFreeAgainAfterwards() {
        listen();
        first.ifPresent(OnlyWindow::close);

        assertThat(OnlyWindow.claim(folder, NAME))
                .isInstanceOfSatisfying(Claim.Ours.class, it -> it.window().close());
    }

    @Test
    void hostileMessagesAreHarmless() throws Exception {
        listen();
        assertThat(OnlyWindow.handOver(folder, NAME, Optional.empty(), LONG)).isTrue();
        assertThat(next()).isEmpty();
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] noise = new byte[random.nextInt(9000)];
            random.nextBytes(noise);
            say(noise);
        }
        say("KEYTURN1".getBytes(StandardCharsets.US_ASCII));
        say(framed(65_535, new byte[65_535]));
        say(framed(5, "a/../b".getBytes(StandardCharsets.UTF_8)));
        say(framed(4, new byte[] {'/', 'a', 0, 'b'}));
        say(framed(3, new byte[] {'/', (byte) 0xC3, (byte) 0x28}));
        assertThat(asked).isEmpty();

        assertThat(OnlyWindow.handOver(folder, NAME, Optional.of(Path.of("/srv/a/../b")), LONG))
                .isTrue();

        assertThat(next()).contains(Path.of("/srv/b"));
    }

    @Test
    void theFolderIsForItsOwnerOnly() throws Exception {
        Path runtime = Files.createDirectory(folder.resolve("run"));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path own = RuntimeFolder.find(Map.of("XDG_RUNTIME_DIR", runtime.toString()), temporary, USER)
                .orElseThrow();
        assertThat(own).isEqualTo(runtime.resolve("keyturn"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rwx------");

        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(RuntimeFolder.find(Map.of("XDG_RUNTIME_DIR", runtime.toString()), temporary, USER))
                .contains(temporary.resolve("keyturn-" + USER));
        assertThat(RuntimeFolder.find(Map.of(), temporary, "somebody-else")).isEmpty();
    }

    @Test
    void anotherDisplayIsAnotherDesktop() {
        Path config = Path.of("/home/ada/.config/keyturn");

        assertThat(RuntimeFolder.name(Map.of("DISPLAY", ":0"), config))
                .isEqualTo(RuntimeFolder.name(Map.of("DISPLAY", ":0"), config))
                .isNotEqualTo(RuntimeFolder.name(Map.of("DISPLAY", ":1"), config))
                .isNotEqualTo(RuntimeFolder.name(Map.of("DISPLAY", ":0"), Path.of("/tmp/other")));
    }

    private void listen() {
        first = Optional.of(OnlyWindow.claim(folder, NAME)).map(claim -> ((Claim.Ours) claim).window());
        first.ifPresent(window -> window.listen(asked::add));
    }

    private Optional<Path> next() throws InterruptedException {
        Optional<Path> heard = asked.poll(30, TimeUnit.SECONDS);
        assertThat(heard).isNotNull();
        return heard;
    }

    /// Says something and hangs up.
    private void say(byte[] bytes) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(NAME + ".socket")))) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).hasMessageMatching("(Broken pipe|Connection reset.*)");
        }
    }

    private static byte[] framed(int length, byte[] body) {
        return ByteBuffer.allocate(10 + body.length)
                .put("KEYTURN1".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) length)
                .put(body)
                .array();
    }

    /// A second start, as a program of its own.
    static final class SecondStart {

        private SecondStart() {}

        public static void main(String[] args) throws InterruptedException {
            Path folder = Path.of(args[0]);
            String claim = OnlyWindow.claim(folder, args[1]).getClass().getSimpleName();
            boolean heard = OnlyWindow.handOver(folder, args[1], Optional.of(Path.of(args[2])), LONG);
            System.out.println(claim + ", handed over: " + heard);
        }
    }
}
