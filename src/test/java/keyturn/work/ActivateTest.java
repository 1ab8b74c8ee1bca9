package keyturn.work;

import static keyturn.work.Folders.POLICY;
import static keyturn.work.Folders.PRODUCTION;
import static keyturn.work.Folders.STAGING;
import static keyturn.work.Folders.file;
import static keyturn.work.Folders.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivateTest {

    @TempDir
    Path root;

    private WorkFolder work;

    @BeforeEach
    void twoProfiles() throws Exception {
        file(root, ".env.production", "A=1\n");
        file(root, ".env.staging", "A=2\n");
        work = WorkFolder.at(root);
    }

    @Test
    void makes_a_relative_link() throws Exception {
        assertThat(work.activate(PRODUCTION, work.read(POLICY))).isEqualTo(WorkFolder.Activation.LINKED);
        assertThat(Files.readSymbolicLink(root.resolve(".env"))).isEqualTo(Path.of(".env.production"));
        assertThat(work.read(POLICY).active()).isEqualTo(new ActiveProfile.Linked(PRODUCTION));
    }

    @Test
    void points_a_link_elsewhere() throws Exception {
        Files.createSymbolicLink(root.resolve(".env"), Path.of("nowhere"));
        assertThat(work.read(POLICY).active()).isEqualTo(new ActiveProfile.LinkedElsewhere("nowhere", false));
        work.activate(STAGING, work.read(POLICY));
        assertThat(work.read(POLICY).isActive(STAGING)).isTrue();
        assertThat(names(root)).containsExactly(".env", ".env.production", ".env.staging");
    }

    @Test
    void replaces_a_plain_file_that_a_profile_holds_as_well() throws Exception {
        file(root, ".env", "A=2\n");
        work.activate(PRODUCTION, work.read(POLICY));
        assertThat(work.read(POLICY).isActive(PRODUCTION)).isTrue();
    }

    @Test
    void keeps_a_plain_file_that_no_profile_holds() throws Exception {
        file(root, ".env", "A=3\n");
        WorkSnapshot snapshot = work.read(POLICY);
        assertThatThrownBy(() -> work.activate(PRODUCTION, snapshot)).isInstanceOf(Failure.Refused.class);
        assertThatThrownBy(() -> work.activate(new ProfileName("default"), snapshot))
                .isInstanceOf(Failure.Refused.class);
        assertThat(Folders.text(root.resolve(".env"))).isEqualTo("A=3\n");
        assertThat(names(root)).containsExactly(".env", ".env.production", ".env.staging");
    }

    @Test
    void a_chain_of_links_is_followed() throws Exception {
        Files.createSymbolicLink(root.resolve("current"), Path.of(".env.staging"));
        Files.createSymbolicLink(root.resolve(".env"), Path.of("current"));
        assertThat(work.read(POLICY).isActive(STAGING)).isTrue();
    }
}
