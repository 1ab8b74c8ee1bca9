package keyturn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import keyturn.Folders;
import keyturn.app.App.Access;
import keyturn.crypto.Fingerprints;
import keyturn.crypto.Seal;
import keyturn.desktop.DesktopSession;
import keyturn.edit.Staged;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptEditsTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final Staged STAGED = staged("typed-before");

    @TempDir
    private Path folder;

    @TempDir
    private Path config;

    private Path file;

    @BeforeEach
    void keep() throws Failure {
        Folders.file(folder, ".env.production", "JWT_SECRET=sunshine2019\n");
        file = folder.resolve(".keyturn/staged.sealed");
        try (Session session = open()) {
            session.keptEdits().keep(STAGED);
        }
    }

    @Test
    void whatWasKeptIsTakenUpAndForgottenOnceItIsSaved() throws Failure {
        try (Session session = open()) {
            var found = session.keptEdits().take();
            assertThat(found.edits()).containsExactly(STAGED);
            assertThat(found.troubles()).isEmpty();

            session.keptEdits().keep(nothing());
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileWithAnyByteChangedIsSaidAndSetAside() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        try (Session session = open()) {
            for (int at = 0; at < whole.length; at++) {
                byte[] changed = whole.clone();
                changed[at] ^= 1;
                isSetAside(session, changed);
            }
            for (int length = 0; length < whole.length; length++) {
                isSetAside(session, Arrays.copyOf(whole, length));
            }
            isSetAside(session, Arrays.copyOf(whole, whole.length + 1));
            isSetAside(session, "JWT_SECRET=by hand\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void whatIsSetAsideCanBeTakenUpAgain() throws Exception {
        byte[] key = Files.readAllBytes(folder.resolve(".keyturn/key"));
        Files.write(folder.resolve(".keyturn/key"), new byte[32]);
        try (Session session = open()) {
            var found = session.keptEdits().take();
            assertThat(found.edits()).isEmpty();
            assertThat(found.troubles())
                    .singleElement()
                    .satisfies(trouble -> assertThat(trouble.remedy()).contains(aside().toString()));
            session.keptEdits().keep(nothing());
        }
        Files.write(folder.resolve(".keyturn/key"), key);
        Files.move(aside(), file);

        try (Session session = open()) {
            assertThat(session.keptEdits().take().edits()).containsExactly(STAGED);
        }
    }

    @Test
    void aFileOfAnotherVersionIsSetAside() throws Exception {
        var key = new Fingerprints(Files.readAllBytes(folder.resolve(".keyturn/key")));
        byte[] later = ByteBuffer.allocate(8).putInt(2).putInt(0).array();
        byte[] unknown = new Seal(key, "staged").seal(later, new SecureRandom());
        try (Session session = open()) {
            isSetAside(session, unknown);
        }
    }

    @Test
    void whatNobodyHasTakenUpIsNeitherReplacedNorDeleted() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Session session = open()) {
            session.keptEdits().keep(nothing());
            assertThat(Files.readAllBytes(file)).isEqualTo(before);

            session.keptEdits().keep(staged("later"));
            assertThat(Files.readAllBytes(aside())).isEqualTo(before);
        }
        try (Session session = open()) {
            assertThat(session.keptEdits().take().edits()).containsExactly(staged("later"));
        }
    }

    @Test
    void whatCannotBeReadNowStaysWhereItIs() throws Exception {
        Files.delete(file);
        Files.createDirectory(file);
        Files.writeString(file.resolve("inside"), "x");
        try (Session session = open()) {
            assertThat(session.keptEdits().take().troubles()).hasSize(1);
            session.keptEdits().keep(nothing());

            assertThat(file).isDirectory();
            session.keptEdits().keep(STAGED);
            assertThat(aside().resolve("inside")).exists();
            assertThat(file).isRegularFile();
        }
    }

    @Test
    void aWindowThatCannotWriteKeepsItsEditsBesideThoseOfTheOther() throws Exception {
        try (Session first = open();
                Session second = open();
                Session third = open()) {
            assertThat(second.readOnly()).isPresent();
            first.keptEdits().take();
            second.keptEdits().keep(staged("of the second"));
            third.keptEdits().keep(staged("of the third"));
            first.keptEdits().keep(staged("of the first"));
        }
        assertThat(sealedTexts()).allSatisfy(text -> assertThat(text).doesNotContain("of the"));

        try (Session session = open()) {
            var found = session.keptEdits().take();
            assertThat(found.edits())
                    .containsExactlyInAnyOrder(staged("of the first"), staged("of the second"), staged("of the third"));
            assertThat(found.troubles()).isEmpty();

            session.keptEdits().keep(staged("of all"));
        }
        assertThat(personal()).isEmpty();
        try (Session session = open()) {
            assertThat(session.keptEdits().take().edits()).containsExactly(staged("of all"));
        }
    }

    @Test
    void editsOfAFolderThatNobodyCanWriteAreOfferedAgain() throws Exception {
        try (Session first = open()) {
            assertThat(first.readOnly()).isEmpty();
            try (Session reader = open()) {
                reader.keptEdits().keep(STAGED);
            }
            try (Session reader = open()) {
                assertThat(reader.keptEdits().take().edits()).containsExactly(STAGED);
                reader.keptEdits().keep(staged("more"));
            }
            try (Session reader = open()) {
                assertThat(reader.keptEdits().take().edits()).containsExactly(staged("more"));
                reader.keptEdits().keep(nothing());
            }
            assertThat(personal()).isEmpty();
        }
    }

    @Test
    void whereNoDiskTakesThemTheyAreKeptInMemory(@TempDir Path runtime) throws Exception {
        DesktopSession desktop =
                DesktopSession.of(name -> Optional.of(runtime.toString()).filter(_ -> name.equals("XDG_RUNTIME_DIR")));
        var app = new App(Folders.NOON, SecureRandom::new, config, () -> desktop);
        try (Session session = app.open(folder, new Access.Window(), Folders.DEFAULT_BACKUPS)) {
            Files.move(folder.resolve(".keyturn"), folder.resolve("elsewhere"));
            Files.writeString(config.resolve("kept"), "no folder");
            session.keptEdits().keep(staged("on a full disk"));
        }
        Files.delete(config.resolve("kept"));
        Files.delete(folder.resolve("elsewhere/staged.sealed"));
        Files.move(folder.resolve("elsewhere"), folder.resolve(".keyturn"));

        try (Session session = app.open(folder, new Access.Window(), Folders.DEFAULT_BACKUPS)) {
            assertThat(session.keptEdits().take().edits()).containsExactly(staged("on a full disk"));
            session.keptEdits().keep(nothing());
            assertThat(session.keptEdits().take().edits()).isEmpty();
        }
    }

    @Test
    void editsInThePersonsFolderThatDoNotOpenAreSetAside() throws Exception {
        try (Session _ = open();
                Session second = open()) {
            second.keptEdits().keep(STAGED);
        }
        Path sealed = personal().getFirst();
        byte[] changed = Files.readAllBytes(sealed);
        changed[changed.length - 1] ^= 1;
        Files.write(sealed, changed);

        try (Session session = open()) {
            assertThat(session.keptEdits().take().troubles()).hasSize(1);
            session.keptEdits().keep(nothing());
            assertThat(session.keptEdits().take().troubles()).isEmpty();
        }
        assertThat(Files.readAllBytes(personal().getFirst())).isEqualTo(changed);
    }

    @Test
    void anotherFoldersEditsAreNotTakenUp() throws Exception {
        Path other = Files.createDirectory(config.resolve("other"));
        Folders.file(other, ".env.production", "A=1\n");
        try (Session _ = open();
                Session second = open()) {
            second.keptEdits().keep(STAGED);
        }

        try (Session session = new App(Folders.NOON, new SecureRandom(), config)
                .open(other, new Access.Window(), Folders.DEFAULT_BACKUPS)) {
            assertThat(session.keptEdits().take().edits()).isEmpty();
        }
    }

    private void isSetAside(Session session, byte[] content) throws Exception {
        Files.write(file, content);

        var found = session.keptEdits().take();

        assertThat(found.edits()).isEmpty();
        assertThat(found.troubles()).singleElement().isInstanceOf(Failure.Damaged.class);
        assertThat(file).doesNotExist();
        assertThat(Files.readAllBytes(aside())).isEqualTo(content);
        Files.delete(aside());
    }

    private Path aside() {
        return folder.resolve(".keyturn/staged-damaged-2026-11-24-1.sealed");
    }

    private List<Path> personal() throws Exception {
        try (Stream<Path> files = Files.list(config.resolve("kept"))) {
            return files.filter(each -> each.toString().endsWith(".sealed")).toList();
        }
    }

    private List<String> sealedTexts() throws Exception {
        return personal().stream().map(Folders::bytes).toList();
    }

    private static Staged staged(String value) {
        return new Staged(
                Map.of(PRODUCTION, document("JWT_SECRET=sunshine2019\n")),
                Map.of(PRODUCTION, document("JWT_SECRET=" + value + "\n")));
    }

    private static Staged nothing() {
        return new Staged(Map.of(), Map.of());
    }

    private static EnvDocument document(String text) {
        return EnvDocument.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private Session open() throws Failure {
        return new App(Folders.NOON, new SecureRandom(), config)
                .open(folder, new Access.Window(), Folders.DEFAULT_BACKUPS);
    }
}
