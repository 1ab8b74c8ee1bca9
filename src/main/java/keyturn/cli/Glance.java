package keyturn.cli;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import keyturn.failure.Failure;
import keyturn.policy.Policy;
import keyturn.policy.PolicyFile;
import keyturn.work.WorkFolder;
import keyturn.work.WorkSnapshot;

/// A look at the profiles and at nothing else, for the commands that must be quick.
final class Glance {

    private Glance() {}

    /// The profiles of a work folder. Where there is no keyturn.json, no policy is loaded: the built-in one names its
    /// files as every folder does.
    static WorkSnapshot at(Path root) throws Failure {
        Path file = root.resolve(PolicyFile.NAME);
        return WorkFolder.at(root).read(Files.exists(file) ? policy(file) : Policy.empty());
    }

    private static Policy policy(Path file) throws Failure.Storage {
        try {
            return PolicyGlance.read(Files.readAllBytes(file));
        } catch (IOException _) {
            throw new Failure.Storage(text("cli.unreadablePolicy", file), text("cli.unreadablePolicy.remedy"));
        }
    }
}
