package keyturn.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import keyturn.FolderPicture;
import keyturn.Folders;
import keyturn.crypto.Seal;
import keyturn.doctor.Doctor;
import keyturn.edit.Edits;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.env.loader.Loader;
import keyturn.failure.Failure;
import keyturn.file.FileMode;
import keyturn.generate.Generator;
import keyturn.generate.SecretFormat;
import keyturn.git.Git;
import keyturn.policy.SecretType;
import keyturn.work.WorkFolder;

/// Carries one fix out as the program does, and takes it back: what an edit changes by staging, saving, undoing and
/// saving; everything else by the doctor.
record Mended(Path folder, List<Loader> loaders) {

    /// What is asked while the folder is mended.
    @FunctionalInterface
    interface Look {
        void at() throws Failure;
    }

    /// The fix changes the folder; afterwards every byte, mode, owner and link is as before.
    void thenTakenBack(Finding finding, Evidence evidence, Look mended) throws Failure {
        makeStateFolder();
        String before = picture();
        switch (finding.fix().orElseThrow()) {
            case Fix.Leading _ -> throw new AssertionError("nothing is mended by " + finding.fix());
            case Fix.Generate _, Fix.AddKey _ -> edited(finding, evidence, before, mended);
            case Fix.OfProfile _ -> {
                edited(finding, evidence, before, mended);
                treated(finding, evidence, before, mended);
            }
            case Fix.OfFiles _ -> treated(finding, evidence, before, mended);
        }
    }

    private void treated(Finding finding, Evidence evidence, String before, Look mended) throws Failure {
        var random = new SecureRandom();
        var seal = new Seal(TestEvidence.FINGERPRINTS, "doctor");
        var doctor = new Doctor(folder, folder.resolve(".keyturn"), new Git(folder), seal, random, Folders.NOON);
        var plan = doctor.plan(List.of(finding), Set.of(finding.rule()), evidence.snapshot(), new Lint(loaders, false));
        assertThat(plan.mends()).as("planned").containsExactly(finding);

        assertThat(doctor.carryOut(plan).refused()).isEmpty();
        changed(before);
        mended.at();

        assertThat(doctor.takeBack().refused()).isEmpty();
        assertThat(picture()).as("taken back").isEqualTo(before);
        assertThat(doctor.last()).as("nothing is left to take back").isEmpty();
    }

    private void edited(Finding finding, Evidence evidence, String before, Look mended) throws Failure {
        var edits = new Edits(evidence.snapshot(), loaders);
        stage(edits, finding.fix().orElseThrow(), evidence);
        WorkFolder work = WorkFolder.at(folder);
        work.save(evidence.snapshot(), edits.changed());
        changed(before);
        mended.at();

        var now = work.read(evidence.policy().policy());
        edits.rebase(now);
        edits.undo();
        work.save(now, edits.changed());
        assertThat(picture()).as("undone and saved").isEqualTo(before);
    }

    private static void stage(Edits edits, Fix fix, Evidence evidence) throws Failure {
        switch (fix) {
            case Fix.Generate(var profile, var key, var format) -> edits.set(profile, key, made(format));
            case Fix.AddKey(var profile, var key) -> edits.set(profile, key, added(key, evidence));
            case Fix.SetValue(var profile, var key, var value) -> edits.set(profile, key, SecretText.of(value));
            case Fix.RemoveDuplicates(var profile, var key) -> edits.repairs().removeDuplicates(profile, key);
            case Fix.RemoveComments(var profile, var key) -> edits.repairs().removeComments(profile, key);
            case Fix.Requote(var profile, var key) -> edits.repairs().requote(profile, key);
            case Fix.UseLineFeeds(var profile) -> edits.repairs().useLineFeeds(profile);
            case Fix.RemoveByteOrderMark(var profile) -> edits.repairs().removeByteOrderMark(profile);
            case Fix.OfFiles _, Fix.Leading _ -> throw new AssertionError(fix);
        }
    }

    /// As the program makes it: git ignores all that is in it.
    private void makeStateFolder() throws Failure {
        Path state = folder.resolve(".keyturn");
        if (Files.notExists(state)) {
            FileMode.createFolder(state);
        }
        if (Files.notExists(state.resolve(".gitignore"))) {
            Folders.file(state, ".gitignore", "*\n");
        }
    }

    /// The folder, and Keyturn's own files but for what the doctor keeps.
    private String picture() {
        var own = new TreeMap<>(FolderPicture.of(folder.resolve(".keyturn")).files());
        own.keySet().removeIf(name -> name.startsWith("mended"));
        return FolderPicture.of(folder) + "\n" + own;
    }

    /// What policy can make, or else a person types.
    private static SecretText added(EnvKey key, Evidence evidence) {
        var policy = evidence.policy().policy();
        return policy.isSecret(key)
                ? made(policy.type(key).flatMap(SecretType::generate).orElse("alnum:32"))
                : SecretText.of("100");
    }

    private static SecretText made(String format) {
        return new Generator(new SecureRandom())
                .generate(SecretFormat.parse(format).orElseThrow());
    }

    private void changed(String before) {
        assertThat(picture()).as("the fix changes something").isNotEqualTo(before);
    }
}
