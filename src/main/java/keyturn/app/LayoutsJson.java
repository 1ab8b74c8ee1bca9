package keyturn.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// How layouts of work folders stand in `preferences.json`: a member for each folder, by its path.
final class LayoutsJson {

    private LayoutsJson() {}

    static FolderLayout read(JsonNode folders, Path folder) {
        JsonNode found = folders.path(folder.toString());
        Map<String, Double> widths = new HashMap<>();
        found.path("widths")
                .properties()
                .forEach(it -> widths.put(it.getKey(), it.getValue().asDouble()));
        return new FolderLayout(names(found.path("columns")), new HashSet<>(names(found.path("hidden"))), widths);
    }

    static void write(ObjectNode folders, Path folder, FolderLayout layout) {
        if (layout.equals(FolderLayout.DEFAULT)) {
            folders.remove(folder.toString());
            return;
        }
        ObjectNode node = folders.putObject(folder.toString());
        layout.columns().forEach(node.putArray("columns")::add);
        layout.hiddenColumns().stream().sorted().forEach(node.putArray("hidden")::add);
        ObjectNode widths = node.putObject("widths");
        layout.columnWidths().forEach(widths::put);
    }

    private static List<String> names(JsonNode array) {
        var names = new ArrayList<String>();
        array.forEach(each -> names.add(each.asText()));
        return names;
    }
}
