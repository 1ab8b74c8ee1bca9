package keyturn.work;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import keyturn.failure.Failure;
import keyturn.file.Digest;
import keyturn.file.FileContent;
import keyturn.file.Links;
import keyturn.file.WholeFiles;

/// Points `.env` at a profile.
final class ActiveLink {

    private final WorkSnapshot snapshot;
    private final Path link;

    ActiveLink(WorkSnapshot snapshot) {
        this.snapshot = snapshot;
        this.link = snapshot.root().resolve(ProfileFiles.ACTIVE);
    }

    WorkFolder.Activation pointAt(Profile profile) throws Failure {
        if (profile.file().equals(link)) {
            throw new Failure.Refused(text("work.isEnvItself", profile.name()), text("work.isEnvItself.remedy"));
        }
        Path target = snapshot.root().relativize(profile.file());
        if (Links.point(link, target, this::mayGo)) {
            return WorkFolder.Activation.LINKED;
        }
        copy(profile);
        return WorkFolder.Activation.COPIED;
    }

    /// A plain `.env` may go only if a profile holds the same content, and so nothing is lost with it.
    private boolean mayGo(Digest ofEnv) {
        return snapshot.profiles().stream()
                .filter(profile -> !profile.file().equals(link))
                .anyMatch(profile -> FileContent.of(profile.file()) instanceof FileContent.Whole whole
                        && whole.digest().equals(ofEnv));
    }

    private void copy(Profile profile) throws Failure {
        if (!(FileContent.of(profile.file()) instanceof FileContent.Whole wanted)) {
            throw new Failure.Storage(text("work.cannotCopy", profile.name()), text("work.cannotCopy.remedy"));
        }
        if (FileContent.of(link) instanceof FileContent.Whole present && !mayGo(present.digest())) {
            throw Links.wouldBeLost(link);
        }
        WholeFiles.write(link, wanted.bytes());
    }
}
