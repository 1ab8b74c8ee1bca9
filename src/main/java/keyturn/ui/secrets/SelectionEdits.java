package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.work.Ledger.Place;

/// What can be done to the chosen cells together. Each is one step to undo; where one cell refuses, none is
/// changed.
final class SelectionEdits {

    private final SecretsViewModel model;
    private final CellSelection selection;

    SelectionEdits(SecretsViewModel model) {
        this.model = model;
        selection = model.selection();
    }

    /// In each column gives the chosen cells the value of the topmost; a single cell that of the one above.
    boolean fillDown() {
        return fill(1, 0);
    }

    /// In each row gives the chosen cells the value of the leftmost; a single cell that of the one at its left.
    boolean fillRight() {
        return fill(0, 1);
    }

    private boolean fill(int down, int right) {
        CellGrid grid = selection.grid();
        List<Place> cells = selection.cells();
        var sources = new LinkedHashMap<Integer, Place>();
        var values = new LinkedHashMap<Place, SecretText>();
        if (cells.size() == 1) {
            Place only = cells.getFirst();
            Optional<Place> before = grid.at(grid.row(only) - down, grid.column(only) - right);
            before.flatMap(model::value).ifPresent(value -> values.put(only, value));
        }
        for (Place cell : cells) {
            int lane = down > 0 ? grid.column(cell) : grid.row(cell);
            Place source = sources.putIfAbsent(lane, cell);
            if (source != null) {
                model.value(source).ifPresent(value -> values.put(cell, value));
            }
        }
        return stage(values, edits -> edits.cells().fill(values));
    }

    /// Removes the chosen cells that are set.
    boolean remove() {
        List<Place> set = selection.cells().stream()
                .filter(it -> model.value(it).isPresent())
                .toList();
        if (set.size() == 1) {
            return model.remove(set.getFirst());
        }
        return !set.isEmpty()
                && model.attempt(profiles(set), edits -> edits.cells().remove(set));
    }

    /// Removes the chosen keys from every profile, those that are not shown among them.
    boolean removeEverywhere() {
        var set = new ArrayList<Place>();
        for (EnvKey key : selection.keys()) {
            model.matrix().columns().stream()
                    .map(it -> new Place(it.profile(), key))
                    .filter(it -> model.value(it).isPresent())
                    .forEach(set::add);
        }
        return !set.isEmpty()
                && model.attempt(profiles(set), edits -> edits.cells().remove(set));
    }

    /// The rectangle around the chosen cells; what is not chosen in it has no value.
    CellBlock block() {
        CellGrid grid = selection.grid();
        var rows = new ArrayList<List<Optional<SecretText>>>();
        for (List<Place> line : lines()) {
            rows.add(line.stream()
                    .map(it -> selection.cellsProperty().get().contains(it)
                            ? model.value(it)
                            : Optional.<SecretText>empty())
                    .toList());
        }
        return grid.isEmpty() ? new CellBlock(List.of()) : new CellBlock(rows);
    }

    /// The same as other programs may have it: settings in clear, dots for secrets.
    List<List<String>> shown() {
        return lines().stream()
                .map(line -> line.stream().map(this::shown).toList())
                .toList();
    }

    private String shown(Place place) {
        Optional<SecretText> value =
                model.value(place).filter(_ -> selection.cellsProperty().get().contains(place));
        boolean secret = model.row(place.key()).filter(MatrixRow.Entry::secret).isPresent();
        return value.map(it -> secret || !CellReading.isText(it) ? SecretText.MASK : quoted(it.reveal()))
                .orElse("");
    }

    /// As spreadsheets do with what would end the cell.
    private static String quoted(String setting) {
        boolean needed = setting.chars().anyMatch(it -> it == '\t' || it == '\n' || it == '\r');
        return needed ? "\"" + setting.replace("\"", "\"\"") + "\"" : setting;
    }

    private List<List<Place>> lines() {
        CellGrid grid = selection.grid();
        List<Place> cells = selection.cells();
        var lines = new ArrayList<List<Place>>();
        if (cells.isEmpty()) {
            return lines;
        }
        int left = cells.stream().mapToInt(grid::column).min().orElseThrow();
        int right = cells.stream().mapToInt(grid::column).max().orElseThrow();
        for (int row = grid.row(cells.getFirst()); row <= grid.row(cells.getLast()); row++) {
            var line = new ArrayList<Place>();
            for (int column = left; column <= right; column++) {
                grid.at(row, column).ifPresent(line::add);
            }
            lines.add(line);
        }
        return lines;
    }

    /// Pastes from the first chosen cell on; what fits several times into the chosen cells is repeated there.
    boolean paste(CellBlock block) {
        CellGrid grid = selection.grid();
        List<List<Place>> chosen = lines();
        if (chosen.isEmpty() || block.values() == 0) {
            model.refuse(text("secrets.paste.nothing"));
            return false;
        }
        int height = chosen.size() % block.height() == 0 ? chosen.size() : block.height();
        int width = chosen.getFirst().size() % block.width() == 0
                ? chosen.getFirst().size()
                : block.width();
        int top = grid.row(chosen.getFirst().getFirst());
        int left = grid.column(chosen.getFirst().getFirst());
        var values = new LinkedHashMap<Place, SecretText>();
        boolean scattered = block.height() == 1 && block.width() == 1;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                Optional<SecretText> value =
                        block.rows().get(row % block.height()).get(column % block.width());
                Optional<Place> place = grid.at(top + row, left + column);
                if (value.isPresent() && place.isEmpty()) {
                    model.refuse(text("secrets.paste.tooLarge", block.height(), block.width()));
                    return false;
                }
                place.filter(it -> !scattered || selection.cellsProperty().get().contains(it))
                        .ifPresent(it -> value.ifPresent(present -> values.put(it, present)));
            }
        }
        if (values.size() == 1) {
            return model.set(values.firstEntry().getKey(), values.firstEntry().getValue());
        }
        return stage(values, edits -> edits.cells().paste(values));
    }

    private boolean stage(SequencedMap<Place, SecretText> values, Workbench.Edit edit) {
        return !values.isEmpty() && model.attempt(profiles(values.keySet()), edit);
    }

    private static List<ProfileName> profiles(Iterable<Place> places) {
        Map<ProfileName, Place> profiles = new LinkedHashMap<>();
        places.forEach(it -> profiles.putIfAbsent(it.profile(), it));
        return List.copyOf(profiles.keySet());
    }
}
