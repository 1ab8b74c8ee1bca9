package keyturn.work;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;

/// The folders above a work folder, watched for one thing: that what leads to the work folder goes, or comes back. A
/// watch on the folder itself goes along with it when it is moved, and says nothing.
final class Ancestry {

    private final Path root;
    private final WatchService service;
    private final Map<WatchKey, Path> children = new HashMap<>();

    Ancestry(Path root, WatchService service) {
        this.root = root;
        this.service = service;
    }

    /// Watches them. One that may not be read is left out, as is one that does not exist now.
    ///
    /// @param otherwise those that are watched for all that happens in them
    void follow(Map<Path, WatchKey> otherwise) {
        children.clear();
        for (Path child = root; child.getParent() != null; child = child.getParent()) {
            Path parent = child.getParent();
            try {
                WatchKey known = otherwise.get(parent);
                children.put(known == null ? watch(parent) : known, child.getFileName());
            } catch (IOException unreadable) {
                // The others are watched all the same; without any, the next look at the folder tells.
            }
        }
    }

    /// Would make a watch for everything smaller: the same folder has the same key.
    private WatchKey watch(Path folder) throws IOException {
        return folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
    }

    /// True if the event is about what leads to the work folder.
    boolean isMoved(WatchKey key, WatchEvent<?> event) {
        Path child = children.get(key);
        return child != null && (event.context() == null || child.equals(event.context()));
    }
}
