package keyturn.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.Folders;
import keyturn.edit.StagedChange.Kind;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditsTest {

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
        Folders.file(folder, ".env.production", "A=1\nC=3\n");
        Folders.file(folder, ".env.staging", "A=1\nA=2\n");
        Folders.file(folder, ".env.example", "A=\nB=\nC=\n");
        edits = new Edits(Folders.snapshot(folder));
    }

    @Test
    void aChangeIsStagedAndNamed() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("new"));

        assertThat(edits.changes())
                .containsExactly(new StagedChange(
                        PRODUCTION, A, Optional.of(SecretText.of("1")), Optional.of(SecretText.of("new"))));
        assertThat(edits.undoName()).hasValue("change of A in production");
        assertThat(edits.changed()).containsOnlyKeys(PRODUCTION);
    }

    @Test
    void aNewKeyGoesWhereTheTemplateHasIt() throws Failure {
        edits.set(PRODUCTION, B, SecretText.of("2"));

        assertThat(text(PRODUCTION)).isEqualTo("A=1\nB=2\nC=3\n");
    }

    @Test
    void oneHistoryForAllProfiles() throws Failure {
        edits.set(Map.of(PRODUCTION, SecretText.of("x"), STAGING, SecretText.of("y")), B);
        edits.remove(PRODUCTION, C);

        edits.undo();
        edits.undo();

        assertThat(edits.changed()).isEmpty();
        assertThat(edits.undoName()).isEmpty();

        edits.redo();

        assertThat(text(STAGING)).isEqualTo("A=1\nA=2\nB=y\n");
        assertThat(text(PRODUCTION)).isEqualTo("A=1\nB=x\nC=3\n");
        assertThat(edits.redoName()).hasValue("removal of C from production");
    }

    @Test
    void settingTheSameValueIsNoStep() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("1"));

        assertThat(edits.undoName()).isEmpty();
    }

    @Test
    void renamingIsWholeOrNotAtAll() {
        assertThatThrownBy(() -> edits.rename(List.of(STAGING, PRODUCTION), A, C))
                .isInstanceOf(Failure.Refused.class);

        assertThat(edits.changed()).isEmpty();
    }

    @Test
    void repeatedLinesAreCleanedAndShown() throws Failure {
        edits.repairs().removeDuplicates(STAGING, A);

        assertThat(text(STAGING)).isEqualTo("A=2\n");
        assertThat(edits.changes()).extracting(StagedChange::kind).containsExactly(Kind.CLEANED);
    }

    @Test
    void oneChangeCanBeDropped() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("new"));
        edits.remove(PRODUCTION, C);

        edits.drop(edits.changes().get(1));

        assertThat(edits.changes()).extracting(StagedChange::key).containsExactly(A);

        edits.drop(edits.changes().getFirst());

        assertThat(text(PRODUCTION)).isEqualTo("A=1\nC=3\n");
    }

    @Test
    void stagedEditsStayWhenTheFileChangesOutside() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("mine"));
        Folders.file(folder, ".env.production", "# new\nA=1\nC=theirs\n");

        var conflicts = edits.rebase(Folders.snapshot(folder));

        assertThat(conflicts).isEmpty();
        assertThat(text(PRODUCTION)).isEqualTo("# new\nA=mine\nC=theirs\n");
        assertThat(edits.changes()).extracting(StagedChange::key).containsExactly(A);
    }

    @Test
    void aKeyThatBothSidesChangedKeepsTheStagedValueAndIsNamed() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("mine"));
        Folders.file(folder, ".env.production", "A=theirs\nC=3\n");

        var conflicts = edits.rebase(Folders.snapshot(folder));

        assertThat(conflicts)
                .containsExactly(new Clash(
                        PRODUCTION,
                        A,
                        Optional.of(SecretText.of("1")),
                        Optional.of(SecretText.of("mine")),
                        Optional.of(SecretText.of("theirs"))));
        assertThat(text(PRODUCTION)).isEqualTo("A=mine\nC=3\n");
    }

    @Test
    void undoAfterASaveStagesTheOldValueAnew() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("new"));
        Folders.file(folder, ".env.production", text(PRODUCTION));
        edits.rebase(Folders.snapshot(folder));
        assertThat(edits.changed()).isEmpty();

        edits.undo();

        assertThat(edits.changes())
                .containsExactly(new StagedChange(
                        PRODUCTION, A, Optional.of(SecretText.of("new")), Optional.of(SecretText.of("1"))));
    }

    @Test
    void undoTakesNothingBackThatCameFromElsewhere() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("mine"));
        Folders.file(folder, ".env.production", "A=1\nC=theirs\n");
        edits.rebase(Folders.snapshot(folder));

        edits.undo();

        assertThat(text(PRODUCTION)).isEqualTo("A=1\nC=theirs\n");
        assertThat(edits.changed()).isEmpty();
    }

    @Test
    void discardingCanBeUndone() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("mine"));

        edits.discard();
        assertThat(edits.changed()).isEmpty();

        edits.undo();
        assertThat(text(PRODUCTION)).isEqualTo("A=mine\nC=3\n");
    }

    @Test
    void undoOfASavedChangeGoesRoundWhatCameFromElsewhere() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("new"));
        save();
        Folders.file(folder, ".env.production", "# theirs\nA=new\nC=4\n");
        edits.rebase(Folders.snapshot(folder));

        assertThat(edits.undo()).isEmpty();
        assertThat(text(PRODUCTION)).isEqualTo("# theirs\nA=1\nC=4\n");

        assertThat(edits.redo()).isEmpty();
        assertThat(text(PRODUCTION)).isEqualTo("# theirs\nA=new\nC=4\n");
        assertThat(edits.changed()).isEmpty();
    }

    @Test
    void undoSaysWhatItLeavesBecauseAnotherProgramHasChangedIt() throws Failure {
        edits.set(Map.of(PRODUCTION, SecretText.of("x"), STAGING, SecretText.of("y")), A);
        save();
        Folders.file(folder, ".env.production", "A=theirs\nC=3\n");
        edits.rebase(Folders.snapshot(folder));

        assertThat(edits.undo()).containsExactly(A);

        assertThat(text(PRODUCTION)).isEqualTo("A=theirs\nC=3\n");
        assertThat(text(STAGING)).isEqualTo("A=1\nA=2\n");
    }

    @Test
    void historyGoesOnOverSavesAndOutsideChanges() throws Failure {
        for (int i = 0; i < 50; i++) {
            edits.set(PRODUCTION, i % 2 == 0 ? A : B, SecretText.of("v" + i));
            if (i % 10 == 4) {
                save();
            }
            if (i % 10 == 7) {
                String now = Folders.bytes(folder.resolve(".env.production"));
                Folders.file(folder, ".env.production", now + "# theirs " + i + "\n");
                edits.rebase(Folders.snapshot(folder));
            }
        }

        while (edits.undoName().isPresent()) {
            edits.undo();
        }

        String theirs = "# theirs 7\n# theirs 17\n# theirs 27\n# theirs 37\n# theirs 47\n";
        assertThat(text(PRODUCTION)).isEqualTo("A=1\nC=3\n" + theirs);
        while (edits.redoName().isPresent()) {
            edits.redo();
        }
        assertThat(text(PRODUCTION)).isEqualTo("A=v48\nB=v49\nC=3\n" + theirs);
    }

    @Test
    void whatIsTypedDuringASaveStaysStagedWithoutAClash() throws Failure {
        edits.set(PRODUCTION, A, SecretText.of("first"));
        Map<ProfileName, EnvDocument> saving = edits.changed();
        edits.set(PRODUCTION, A, SecretText.of("second"));
        Folders.file(folder, ".env.production", "A=first\nC=3\n");

        assertThat(edits.rebase(Folders.snapshot(folder), saving)).isEmpty();

        assertThat(edits.changes())
                .containsExactly(new StagedChange(
                        PRODUCTION, A, Optional.of(SecretText.of("first")), Optional.of(SecretText.of("second"))));
    }

    @Test
    void editsOfAFileThatHasGoneWaitForIt() throws Exception {
        edits.set(PRODUCTION, A, SecretText.of("mine"));
        Files.delete(folder.resolve(".env.production"));
        edits.rebase(Folders.snapshot(folder));

        assertThat(edits.changed()).isEmpty();
        assertThat(edits.stranded()).containsOnlyKeys(PRODUCTION);
        assertThat(edits.changes()).extracting(StagedChange::key).containsExactly(A);
        assertThat(Staged.of(edits).mine()).containsOnlyKeys(PRODUCTION);

        edits.undo();
        assertThat(edits.stranded()).isEmpty();
        edits.redo();
        Folders.file(folder, ".env.production", "A=1\nC=theirs\n");
        edits.rebase(Folders.snapshot(folder));

        assertThat(text(PRODUCTION)).isEqualTo("A=mine\nC=theirs\n");
        assertThat(edits.changed()).containsOnlyKeys(PRODUCTION);
        assertThat(edits.stranded()).isEmpty();
    }

    @Test
    void editsOfAFileThatHasGoneAreDroppedAndBroughtBack() throws Exception {
        edits.set(PRODUCTION, A, SecretText.of("mine"));
        Files.delete(folder.resolve(".env.production"));
        edits.rebase(Folders.snapshot(folder));

        edits.abandon(PRODUCTION);
        assertThat(edits.changes()).isEmpty();

        edits.undo();
        assertThat(edits.changes()).extracting(StagedChange::key).containsExactly(A);
    }

    @Test
    void undecidedClashesAreKeptAndFoundAgain() throws Exception {
        edits.set(PRODUCTION, A, SecretText.of("mine"));
        var added = new EnvKey("ADDED");
        edits.set(PRODUCTION, added, SecretText.of("mine"));
        Folders.file(folder, ".env.production", "A=theirs\nADDED=theirs\n");
        var clashes = edits.rebase(Folders.snapshot(folder));
        assertThat(clashes).extracting(Clash::key).containsExactlyInAnyOrder(A, added);

        Staged kept = Staged.of(edits, clashes);

        assertThat(new Edits(Folders.snapshot(folder)).restore(kept)).containsExactlyInAnyOrderElementsOf(clashes);
        assertThat(new Edits(Folders.snapshot(folder)).restore(Staged.of(edits)))
                .isEmpty();
    }

    @Test
    void keptEditsOfAFileThatHasGoneAreTakenUp() throws Exception {
        edits.set(PRODUCTION, A, SecretText.of("mine"));
        Staged kept = Staged.of(edits);
        Files.delete(folder.resolve(".env.production"));

        var later = new Edits(Folders.snapshot(folder));
        later.restore(kept);

        assertThat(later.stranded()).containsOnlyKeys(PRODUCTION);
        later.undo();
        assertThat(later.stranded()).isEmpty();
        later.redo();
        Folders.file(folder, ".env.production", "A=1\nC=3\n");
        later.rebase(Folders.snapshot(folder));
        assertThat(later.document(PRODUCTION).orElseThrow().value(A)).contains(SecretText.of("mine"));
    }

    @Test
    void changesOfCommentsAndOrderAreDroppedAndValuesStay() throws Failure {
        edits.lines().insert(PRODUCTION, 0, SecretText.of("# mine"));
        edits.set(PRODUCTION, A, SecretText.of("new"));

        edits.drop(edits.textChanges().getFirst());

        assertThat(text(PRODUCTION)).isEqualTo("A=new\nC=3\n");
        assertThat(edits.textChanges()).isEmpty();
    }

    @Test
    void aRemovalThatIsDroppedBringsTheWholeLineBackBesideOtherEdits() throws Failure {
        Folders.file(folder, ".env.production", "# first\nexport A='1' # by hand\nC=3\n");
        edits.rebase(Folders.snapshot(folder));
        edits.set(PRODUCTION, C, SecretText.of("new"));
        edits.remove(PRODUCTION, A);

        edits.drop(edits.changes().stream()
                .filter(change -> change.key().equals(A))
                .findFirst()
                .orElseThrow());

        assertThat(text(PRODUCTION)).isEqualTo("# first\nexport A='1' # by hand\nC=new\n");
        assertThat(edits.textChanges()).isEmpty();
    }

    @Test
    void aChangeOfSpellingGoesWithTheChangeThatIsDropped() throws Failure {
        Folders.file(folder, ".env.production", "A=1\nC='3' # by hand\n");
        edits.rebase(Folders.snapshot(folder));
        edits.set(PRODUCTION, A, SecretText.of("new"));
        edits.set(PRODUCTION, C, SecretText.of("it's $x # \"y\""));

        edits.drop(edits.changes().stream()
                .filter(change -> change.key().equals(C))
                .findFirst()
                .orElseThrow());

        assertThat(text(PRODUCTION)).isEqualTo("A=new\nC='3' # by hand\n");
        assertThat(edits.textChanges()).isEmpty();
    }

    private void save() {
        Map<ProfileName, EnvDocument> saving = edits.changed();
        saving.forEach((profile, document) ->
                Folders.file(folder, profile.fileName(), new String(document.bytes(), StandardCharsets.UTF_8)));
        edits.rebase(Folders.snapshot(folder), saving);
    }

    private String text(ProfileName profile) {
        return new String(edits.document(profile).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
