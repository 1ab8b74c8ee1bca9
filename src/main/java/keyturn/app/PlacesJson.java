package keyturn.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How work folders that were open, and where their windows stood, stand in `preferences.json`. What cannot be
/// understood counts as not there.
final class PlacesJson {

    private PlacesJson() {}

    static List<Path> folders(JsonNode array) {
        var folders = new ArrayList<Path>();
        for (JsonNode each : array) {
            try {
                Path folder = Path.of(each.asText());
                if (folder.isAbsolute() && !folders.contains(folder)) {
                    folders.add(folder);
                }
            } catch (InvalidPathException noPath) {
                // The others are good.
            }
        }
        return folders;
    }

    static void write(ArrayNode array, List<Path> folders) {
        array.removeAll();
        folders.forEach(folder -> array.add(folder.toString()));
    }

    static Optional<WindowPlace> place(JsonNode windows, Path folder) {
        JsonNode found = windows.path(folder.toString());
        double width = found.path("width").asDouble();
        double height = found.path("height").asDouble();
        return width > 0 && height > 0
                ? Optional.of(new WindowPlace(
                        found.path("x").asDouble(),
                        found.path("y").asDouble(),
                        width,
                        height,
                        found.path("maximized").asBoolean(),
                        found.path("screen").asText("")))
                : Optional.empty();
    }

    static void write(ObjectNode windows, Path folder, WindowPlace place) {
        windows.putObject(folder.toString())
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximized", place.maximized())
                .put("screen", place.screen());
    }
}
