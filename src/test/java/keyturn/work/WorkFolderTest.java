package keyturn.work;

import static keyturn.work.Folders.POLICY;
import static keyturn.work.Folders.PRODUCTION;
import static keyturn.work.Folders.STAGING;
import static keyturn.work.Folders.file;
import static keyturn.work.Folders.names;
import static keyturn.work.Folders.save;
import static keyturn.work.Folders.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import keyturn.env.EnvDocument;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.file.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    Path root;

    @Test
    void profiles_are_production_first_then_by_policy_then_by_name() throws Exception {
        for (String name : new String[] {"b", "development", "demo", "a", "staging", "production"}) {
            file(root, ".env." + name, "A=1\n");
        }
        assertThat(WorkFolder.at(root).read(POLICY).profiles())
                .extracting(profile -> profile.name().name())
                .containsExactly("production", "staging", "demo", "development", "a", "b");
    }

    @Test
    void templates_leftovers_and_encrypted_files_are_no_profiles() throws Exception {
        file(root, ".env.production", "A=1\n");
        for (String other : new String[] {
            ".env.example",
            ".env.sample",
            ".env.template",
            ".env.dist",
            ".env.production.example",
            ".env.backup",
            ".env.backup.20260101",
            ".env.production.bak",
            ".env.production~",
            ".env.production.swp",
            ".env.production.orig",
            ".env.x.tmp",
            ".env.enc",
            ".env.production.age",
            ".env.keys",
            ".env.vault",
            ".envrc"
        }) {
            file(root, other, "A=1\n");
        }
        WorkSnapshot snapshot = WorkFolder.at(root).read(POLICY);
        assertThat(snapshot.profiles()).extracting(Profile::fileName).containsExactly(".env.production");
        assertThat(snapshot.template().orElseThrow().file()).hasFileName(".env.example");
    }

    @Test
    void a_plain_env_file_is_the_profile_default() throws Exception {
        file(root, ".env", "A=1\n");
        WorkSnapshot snapshot = WorkFolder.at(root).read(POLICY);
        assertThat(snapshot.active()).isEqualTo(new ActiveProfile.OwnFile());
        assertThat(snapshot.profile(new ProfileName("default"))).isPresent();
    }

    @Test
    void finds_the_nearest_folder_upwards() throws Exception {
        file(root, ".env.staging", "A=1\n");
        Path deep = Files.createDirectories(root.resolve("src/main"));
        assertThat(WorkFolder.find(deep)).contains(root);
        file(deep, "keyturn.json", "{}");
        assertThat(WorkFolder.find(deep)).contains(deep);
    }

    @Test
    void no_folder_is_not_found() {
        assertThatThrownBy(() -> WorkFolder.at(root.resolve("nowhere"))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void an_empty_folder_has_no_profiles() throws Exception {
        WorkSnapshot snapshot = WorkFolder.at(root).read(POLICY);
        assertThat(snapshot.profiles()).isEmpty();
        assertThat(snapshot.active()).isEqualTo(new ActiveProfile.None());
    }

    @Test
    void a_save_changes_the_file_and_leaves_no_other() throws Exception {
        Path file = file(root, ".env.production", "JWT_SECRET=old # why\n", "rw-r-----");
        WorkFolder work = WorkFolder.at(root);
        save(work, work.read(POLICY), PRODUCTION, "new");
        assertThat(text(file)).isEqualTo("JWT_SECRET=new # why\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(names(root)).containsExactly(".env.production");
    }

    @Test
    void a_save_of_an_unchanged_document_touches_nothing() throws Exception {
        Path file = file(root, ".env.production", "JWT_SECRET=old\n");
        WorkFolder work = WorkFolder.at(root);
        WorkSnapshot base = work.read(POLICY);
        Object before = Files.getAttribute(file, "unix:ino");
        EnvDocument same = base.profile(PRODUCTION).orElseThrow().document().orElseThrow();
        assertThat(work.save(base, Map.of(PRODUCTION, same))).isEqualTo(Durability.CONFIRMED);
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(before);
    }

    @Test
    void a_save_goes_through_links_into_the_folder_of_the_target() throws Exception {
        Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
        Path target = file(elsewhere, "real", "JWT_SECRET=old\n");
        Path link = Files.createSymbolicLink(root.resolve(".env.production"), Path.of("elsewhere/real"));
        WorkFolder work = WorkFolder.at(root);
        save(work, work.read(POLICY), PRODUCTION, "new");
        assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("elsewhere/real"));
        assertThat(text(target)).isEqualTo("JWT_SECRET=new\n");
        assertThat(names(elsewhere)).containsExactly("real");
    }

    @Test
    void an_edit_by_another_program_is_a_conflict_and_stays() throws Exception {
        Path production = file(root, ".env.production", "JWT_SECRET=old\n");
        Path staging = file(root, ".env.staging", "JWT_SECRET=old\n");
        WorkFolder work = WorkFolder.at(root);
        WorkSnapshot base = work.read(POLICY);
        file(root, ".env.staging", "JWT_SECRET=theirs\n");
        var mine = EnvDocument.parse("JWT_SECRET=mine\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> work.save(base, Map.of(PRODUCTION, mine, STAGING, mine)))
                .isInstanceOf(Failure.Conflict.class)
                .hasMessageContaining(".env.staging");
        assertThat(text(production)).isEqualTo("JWT_SECRET=old\n");
        assertThat(text(staging)).isEqualTo("JWT_SECRET=theirs\n");
        assertThat(names(root)).containsExactly(".env.production", ".env.staging");
    }

    @Test
    void a_deleted_file_is_a_conflict() throws Exception {
        Path file = file(root, ".env.production", "JWT_SECRET=old\n");
        WorkFolder work = WorkFolder.at(root);
        WorkSnapshot base = work.read(POLICY);
        Files.delete(file);
        assertThatThrownBy(() -> save(work, base, PRODUCTION, "new")).isInstanceOf(Failure.Conflict.class);
        assertThat(names(root)).isEmpty();
    }

    @Test
    void a_hard_link_is_refused_for_it_would_keep_the_old_value() throws Exception {
        Path file = file(root, ".env.production", "JWT_SECRET=old\n");
        Files.createLink(root.resolve("second"), file);
        WorkFolder work = WorkFolder.at(root);
        WorkSnapshot base = work.read(POLICY);
        assertThatThrownBy(() -> save(work, base, PRODUCTION, "new"))
                .isInstanceOf(Failure.Storage.class)
                .hasMessageContaining("hard link");
        assertThat(names(root)).containsExactly(".env.production", "second");
    }

    @Test
    void a_profile_is_created_from_the_template_for_its_owner_only() throws Exception {
        file(root, ".env.example", "# all\nA=\n", "rw-r--r--");
        WorkFolder work = WorkFolder.at(root);
        work.create(STAGING, work.read(POLICY));
        Path created = root.resolve(".env.staging");
        assertThat(text(created)).isEqualTo("# all\nA=\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(created)))
                .isEqualTo("rw-------");
        WorkSnapshot before =
                new WorkSnapshot(root, java.util.List.of(), java.util.Optional.empty(), new ActiveProfile.None());
        assertThatThrownBy(() -> work.create(STAGING, before)).isInstanceOf(Failure.Refused.class);
        assertThatThrownBy(() -> work.create(new ProfileName("example"), before))
                .isInstanceOf(Failure.Usage.class);
        assertThat(names(root)).containsExactly(".env.example", ".env.staging");
    }
}
