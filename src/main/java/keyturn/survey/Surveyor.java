package keyturn.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.file.FolderListing;
import keyturn.file.LeftOvers;
import keyturn.file.Rights;
import keyturn.work.Profile;
import keyturn.work.WorkSnapshot;

/// Looks at the files of a work folder. Reads names and rights, no content; what cannot be seen is left out.
public final class Surveyor {

    private final WorkSnapshot snapshot;
    private final Map<Path, Item> items = new LinkedHashMap<>();
    private final Path realRoot;

    private Surveyor(WorkSnapshot snapshot) {
        this.snapshot = snapshot;
        this.realRoot = real(snapshot.root()).orElse(snapshot.root());
    }

    /// @param state     `.keyturn`, whether or not it exists
    /// @param backups   the folder of the backups, whether or not it exists
    /// @param encrypted the backups in it
    public static Survey survey(WorkSnapshot snapshot, Path state, Path backups, Collection<Path> encrypted) {
        var surveyor = new Surveyor(snapshot);
        surveyor.look(state, backups, encrypted);
        return new Survey(List.copyOf(surveyor.items.values()), List.of());
    }

    private void look(Path state, Path backups, Collection<Path> encrypted) {
        add(snapshot.root(), Kind.WORK_FOLDER);
        var folders = new LinkedHashSet<Path>();
        folders.add(snapshot.root());
        for (Profile profile : snapshot.profiles()) {
            add(profile.file(), Kind.PROFILE);
            Optional.ofNullable(profile.file().getParent()).ifPresent(folders::add);
        }
        if (Files.isDirectory(backups, LinkOption.NOFOLLOW_LINKS) && !backups.equals(snapshot.root())) {
            add(backups, Kind.BACKUP_FOLDER);
            encrypted.forEach(file -> add(file, Kind.BACKUP));
            // A plain copy among the backups, whatever its name.
            list(backups).stream()
                    .filter(file -> isFile(file) && LeftOverNames.isPlainCopy(String.valueOf(file.getFileName())))
                    .forEach(file -> add(file, Kind.LEFT_OVER));
            if (backups.startsWith(state)) {
                list(backups).stream().filter(Surveyor::isFile).forEach(file -> add(file, Kind.STATE_FILE));
            }
        }
        if (Files.isDirectory(state, LinkOption.NOFOLLOW_LINKS)) {
            add(state, Kind.STATE_FOLDER);
            for (Path entry : list(state)) {
                if (LeftOvers.isTemporary(entry)) {
                    add(entry, Kind.TEMPORARY);
                } else if (isFile(entry)) {
                    add(entry, Kind.STATE_FILE);
                } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    addFolderOfState(entry);
                }
            }
        }
        var names = new LeftOverNames(
                snapshot.profiles().stream().map(Profile::fileName).toList());
        folders.forEach(folder -> leftOvers(folder, names));
    }

    private void addFolderOfState(Path folder) {
        if (!items.containsKey(folder)) {
            add(folder, Kind.STATE_FOLDER);
            list(folder).stream().filter(Surveyor::isFile).forEach(file -> add(file, Kind.STATE_FILE));
        }
    }

    private void leftOvers(Path folder, LeftOverNames names) {
        for (Path file : list(folder)) {
            if (LeftOvers.isTemporary(file)) {
                add(file, Kind.TEMPORARY);
            } else if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                names.kind(String.valueOf(file.getFileName())).ifPresent(kind -> add(file, kind));
            }
        }
    }

    private void add(Path file, Kind kind) {
        Optional<Path> real = real(file);
        Optional<Path> outside =
                Files.isSymbolicLink(file) ? real.filter(path -> !path.startsWith(realRoot)) : Optional.empty();
        items.putIfAbsent(file, new Item(file, kind, rights(file), owner(file), outside, savable(real)));
    }

    /// What leads to nowhere has other faults.
    private static boolean savable(Optional<Path> real) {
        return real.map(file -> Files.isDirectory(file) ? file : file.getParent())
                .map(Files::isWritable)
                .orElse(true);
    }

    private static Optional<Rights> rights(Path file) {
        try {
            return Rights.of(file);
        } catch (IOException unseen) {
            return Optional.empty();
        }
    }

    private static String owner(Path file) {
        try {
            return Files.getOwner(file).getName();
        } catch (IOException | UnsupportedOperationException unseen) {
            return "";
        }
    }

    private static Optional<Path> real(Path file) {
        try {
            return Optional.of(file.toRealPath());
        } catch (IOException nowhere) {
            return Optional.empty();
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static Collection<Path> list(Path folder) {
        try {
            var found = new ArrayList<>(FolderListing.list(folder, "*"));
            found.sort(null);
            return found;
        } catch (IOException unseen) {
            return List.of();
        }
    }
}
