package keyturn.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import keyturn.env.ProfileName;
import keyturn.file.FileMode;
import keyturn.policy.Policy;

/// Takes a snapshot of a work folder.
final class FolderReader {

    private final Path root;
    private final FileMemory memory;

    FolderReader(Path root, FileMemory memory) {
        this.root = root;
        this.memory = memory;
    }

    WorkSnapshot read(Policy policy) throws IOException {
        SequencedMap<ProfileName, Path> files = ProfileFiles.list(root, policy);
        var profiles = new ArrayList<Profile>(files.size());
        files.forEach((name, file) -> profiles.add(new Profile(name, file, memory.content(file), FileMode.of(file))));
        var template = ProfileFiles.template(root).map(file -> new WorkSnapshot.Template(file, memory.content(file)));
        memory.forgetMissing();
        return new WorkSnapshot(root, profiles, template, active(profiles));
    }

    private ActiveProfile active(List<Profile> profiles) {
        Path link = root.resolve(ProfileFiles.ACTIVE);
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            return new ActiveProfile.None();
        } else if (!Files.isSymbolicLink(link)) {
            return new ActiveProfile.OwnFile();
        }
        try {
            Path target = Files.readSymbolicLink(link);
            Path file = root.resolve(target).normalize();
            for (Profile profile : profiles) {
                if (profile.file().equals(file) || isSameFile(link, profile.file())) {
                    return new ActiveProfile.Linked(profile.name());
                }
            }
            return new ActiveProfile.LinkedElsewhere(target.toString(), Files.exists(link));
        } catch (IOException vanished) {
            return new ActiveProfile.None();
        }
    }

    private static boolean isSameFile(Path link, Path file) {
        try {
            return Files.isSameFile(link, file);
        } catch (IOException unreadable) {
            // A link to nowhere is the same as nothing.
            return false;
        }
    }
}
