package keyturn.usage;

import java.util.List;

/// A text in a structured file: JSON, YAML or TOML.
///
/// @param path  the names that lead to it, from the outermost; items of a list have the path of the list
/// @param value the text
/// @param line  where it starts, from 1
record Entry(List<String> path, String value, int line) {

    Entry {
        path = List.copyOf(path);
    }

    /// The name at `index`, or the empty string.
    String at(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    String last() {
        return path.isEmpty() ? "" : path.getLast();
    }
}
