package keyturn.survey;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import keyturn.file.Rights;

/// The files of a work folder as they were at one moment. Immutable.
///
/// @param items    each file once
/// @param archives plain archives that hold profiles; none if nobody asked for them
public record Survey(List<Item> items, List<PlainArchive> archives) {

    /// Nothing was looked at.
    public static final Survey NONE = new Survey(List.of(), List.of());

    public Survey {
        items = List.copyOf(items);
        archives = List.copyOf(archives);
    }

    /// The same with the archives that were found.
    public Survey with(List<PlainArchive> found) {
        return new Survey(items, found);
    }

    /// Whatever is no folder: git is asked about each.
    public Set<Path> files() {
        var files = new LinkedHashSet<Path>();
        items.stream().filter(item -> !item.kind().isFolder()).forEach(item -> files.add(item.file()));
        archives.forEach(archive -> files.add(archive.file()));
        return files;
    }

    public Stream<Item> of(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind);
    }

    /// The work folder itself: its owner is whom all files should belong to.
    public Optional<Item> root() {
        return of(Kind.WORK_FOLDER).findFirst();
    }

    /// True if `item` belongs to somebody else than the work folder.
    public boolean isForeign(Item item) {
        Optional<Rights> wanted = root().flatMap(Item::rights);
        return wanted.isPresent()
                && item.rights()
                        .filter(rights -> rights.user() != wanted.get().user())
                        .isPresent();
    }
}
