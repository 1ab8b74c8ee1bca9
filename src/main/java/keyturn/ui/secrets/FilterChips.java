package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import keyturn.ui.part.ArrowFocus;

/// The states that the matrix can be narrowed to: as chips as far as there is room, and all of them, with their counts
/// and the word that is typed for each, in the menu behind the last chip.
final class FilterChips extends HBox {

    /// Those that have a chip, the first that go where there is no room being the last.
    private static final List<KeyFilter> USUAL =
            List.of(KeyFilter.ALL, KeyFilter.PROBLEMS, KeyFilter.CHANGED, KeyFilter.MISSING, KeyFilter.DIFFERS);

    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
    private static final double GAP = 8;

    private final SecretsViewModel model;
    private final Map<KeyFilter, ToggleButton> chips = new EnumMap<>(KeyFilter.class);
    private final MenuButton menu = new MenuButton();
    private double room = Double.MAX_VALUE;

    FilterChips(SecretsViewModel model) {
        this.model = model;
        getStyleClass().add("filter-chips");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        for (KeyFilter each : KeyFilter.values()) {
            var chip = chip(each);
            chips.put(each, chip);
            getChildren().add(chip);
        }
        ArrowFocus.along(this);
        menu.setId("filter-states");
        menu.getStyleClass().addAll("filter-chip", "filter-states");
        menu.setAccessibleText(text("secrets.filter.states"));
        menu.setTooltip(new Tooltip(text("secrets.filter.states")));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        getChildren().add(menu);
        model.matrixProperty().subscribe(_ -> count());
        model.filterProperty().subscribe(_ -> count());
    }

    /// In no group: there the arrow keys would mark another one that does not filter.
    private ToggleButton chip(KeyFilter filter) {
        var chip = new ToggleButton();
        chip.setId("filter-" + filter.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().add("filter-chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(_ -> {
            model.filterProperty().set(filter);
            chip.setSelected(true);
        });
        return chip;
    }

    private ToggleButton of(KeyFilter filter) {
        return Objects.requireNonNull(chips.get(filter));
    }

    private List<MenuItem> items() {
        return List.of(KeyFilter.values()).stream().map(this::item).toList();
    }

    private MenuItem item(KeyFilter filter) {
        String label = filter.label(model.matrix().count(filter));
        var item = new MenuItem(
                filter == KeyFilter.ALL ? label : text("secrets.filter.item", label, KeyQuery.IS + filter.word()));
        item.setOnAction(_ -> model.filterProperty().set(filter));
        return item;
    }

    /// In pixels: what the chips may take.
    void fit(double width) {
        room = width;
        arrange();
    }

    private void count() {
        chips.forEach((each, chip) -> {
            int count = model.matrix().count(each);
            chip.setText(each.label(count));
            chip.setSelected(model.filterProperty().get() == each);
            chip.pseudoClassStateChanged(BAD, each == KeyFilter.PROBLEMS && count > 0);
        });
        arrange();
    }

    /// The chosen one is always there, but for that of all keys where it has no room.
    private void arrange() {
        double left = room - width(menu);
        var chosen = of(model.filterProperty().get());
        left -= width(chosen);
        boolean full = false;
        for (KeyFilter each : USUAL) {
            ToggleButton chip = of(each);
            if (chip.equals(chosen)) {
                continue;
            }
            boolean wanted = each != KeyFilter.CHANGED || model.matrix().count(each) > 0;
            full |= wanted && width(chip) > left;
            show(chip, wanted && !full);
            left -= wanted && !full ? width(chip) : 0;
        }
        chips.forEach((each, chip) -> {
            if (chip.equals(chosen) || !USUAL.contains(each)) {
                boolean fits = each != KeyFilter.ALL || width(chip) + width(menu) <= room;
                show(chip, chip.equals(chosen) && fits);
            }
        });
    }

    private static double width(Region chip) {
        return chip.prefWidth(-1) + GAP;
    }

    private static void show(ToggleButton chip, boolean shown) {
        chip.setVisible(shown);
        chip.setManaged(shown);
    }
}
