package keyturn.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import keyturn.Folders;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineEditsTest {

    private static final ProfileName PRODUCTION = new ProfileName("production");
    private static final ProfileName STAGING = new ProfileName("staging");
    private static final EnvKey A = new EnvKey("A");
    private static final EnvKey B = new EnvKey("B");
    private static final EnvKey C = new EnvKey("C");

    @TempDir
    private Path folder;

    private Edits edits;

    @BeforeEach
    void open() {
        Folders.file(folder, ".env.production", "# about a\nA=1\n\nB=2\n# about c\nC=3\n");
        Folders.file(folder, ".env.staging", "C=3\nA=1\n");
        edits = new Edits(Folders.snapshot(folder));
    }

    @Test
    void aKeyIsMovedBesideAnotherInEveryProfileThatHasBothWithItsComments() throws Failure {
        edits.lines().moveBeside(List.of(PRODUCTION, STAGING), A, C, true);

        assertThat(text(PRODUCTION)).isEqualTo("B=2\n# about c\nC=3\n\n# about a\nA=1\n");
        assertThat(text(STAGING)).isEqualTo("C=3\nA=1\n");
        assertThat(edits.undoName()).hasValue("moving A in 1 profiles");

        edits.lines().moveBeside(List.of(PRODUCTION, STAGING), A, C, false);

        assertThat(text(PRODUCTION)).isEqualTo("B=2\n# about a\nA=1\n# about c\nC=3\n\n");
        assertThat(text(STAGING)).isEqualTo("A=1\nC=3\n");
        edits.undo();
        edits.undo();
        assertThat(edits.changed()).isEmpty();
    }

    @Test
    void commentsOfAKeyAreWrittenInSeveralProfilesAsOneStep() throws Failure {
        assertThat(edits.lines().comments(PRODUCTION, C)).containsExactly("about c");

        edits.lines().comment(List.of(PRODUCTION, STAGING), C, List.of("shared", "words"));

        assertThat(text(PRODUCTION)).isEqualTo("# about a\nA=1\n\nB=2\n# shared\n# words\nC=3\n");
        assertThat(text(STAGING)).isEqualTo("# shared\n# words\nC=3\nA=1\n");
        assertThat(edits.undoName()).hasValue("change of the comments of C");
        edits.lines().comment(List.of(PRODUCTION), B, List.of());
        edits.undo();
        assertThat(edits.changed()).isEmpty();
    }

    private String text(ProfileName profile) {
        return new String(edits.document(profile).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
