package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.Icons;
import org.kordamp.ikonli.feather.Feather;

/// The secrets screen: filters, the matrix, the inspector.
final class SecretsView {

    /// In pixels.
    private static final double ROOM_FOR_COMPARE = 860;

    private static final double ROOM_FOR_LOADERS = 1000;

    private final SecretsViewModel model;
    private final MatrixTable table;
    private final InspectorView inspector;
    private final Runnable add;
    private final Runnable compare;
    private final Runnable loaders;
    private final Exchange exchange;
    private final ProfilePane profile;
    private final Map<KeyFilter, ToggleButton> chips = new EnumMap<>(KeyFilter.class);
    private final TextField filter = new TextField();

    SecretsView(
            SecretsViewModel model,
            MatrixTable table,
            InspectorView inspector,
            Runnable add,
            Runnable compare,
            Runnable loaders,
            Exchange exchange,
            ProfilePane profile) {
        this.model = model;
        this.table = table;
        this.inspector = inspector;
        this.add = add;
        this.compare = compare;
        this.loaders = loaders;
        this.exchange = exchange;
        this.profile = profile;
    }

    Region build() {
        var nothing = new EmptyState(
                Feather.KEY,
                text("secrets.empty"),
                text("secrets.empty.hint"),
                button("empty-add", text("secrets.add.key"), add));
        nothing.setId("secrets-empty");
        var matrix = new StackPane(table, profile.list(), nothing);
        matrix.getStyleClass().addAll("matrix-box");
        matrix.setMinWidth(320);
        HBox.setHgrow(matrix, Priority.ALWAYS);
        model.matrixProperty().subscribe(_ -> show(nothing));
        profile.model().modeProperty().subscribe(_ -> show(nothing));
        var middle = new HBox(matrix, inspector);
        middle.getStyleClass().add("secrets-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        // A good quarter of the room, between what its buttons need and what is comfortable to read.
        middle.widthProperty().subscribe(width -> {
            double wide = Math.clamp(width.doubleValue() * 0.27, 272, 400);
            inspector.setMinWidth(wide);
            inspector.setMaxWidth(wide);
            inspector.setPrefWidth(wide);
        });
        var root = new VBox(toolbar(), problem(), middle);
        root.setId("secrets");
        root.getStyleClass().add("screen");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, profile::pressed);
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> exchange.take(file.toPath()));
            event.setDropCompleted(event.getDragboard().hasFiles());
            event.consume();
        });
        return root;
    }

    private void show(Node nothing) {
        nothing.setVisible(profile.isMatrix() && model.isEmpty());
        visible(table, profile.isMatrix() && !model.isEmpty());
        visible(profile.list(), !profile.isMatrix());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private Node toolbar() {
        filter.setId("filter");
        filter.setPromptText(text("secrets.filter"));
        filter.setAccessibleText(text("secrets.filter"));
        filter.setPrefWidth(220);
        filter.setMinWidth(104);
        filter.textProperty().bindBidirectional(model.filterTextProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                event.consume();
                filter.clear();
            } else if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                (profile.isMatrix() ? table : profile.list()).requestFocus();
            }
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var comparing = button("compare", text("secrets.compare"), compare);
        var reading = button("loaders", text("comparison.loaders"), loaders);
        reading.setTooltip(new Tooltip(text("comparison.loaders.explained")));
        var chosen = profile.profileChoice();
        var chips = chips();
        profile.model().modeProperty().subscribe(_ -> {
            visible(chips, profile.isMatrix());
            visible(chosen, !profile.isMatrix());
        });
        var bar = new HBox(
                profile.modeChoice(), filter, chips, chosen, space, addButton(), comparing, reading, exchanging());
        bar.getStyleClass().add("screen-bar");
        // Where there is little room they are in the menu beside them, in the palette, and nowhere else.
        bar.widthProperty().subscribe(width -> {
            visible(comparing, width.doubleValue() >= ROOM_FOR_COMPARE);
            visible(reading, width.doubleValue() >= ROOM_FOR_LOADERS);
        });
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private MenuButton exchanging() {
        var comparing = new MenuItem(text("secrets.compare"));
        comparing.setOnAction(_ -> compare.run());
        var reading = new MenuItem(text("comparison.loaders"));
        reading.setOnAction(_ -> loaders.run());
        var taking = new MenuItem(text("secrets.import"));
        taking.setId("import");
        taking.setOnAction(_ -> exchange.importFile());
        var giving = new MenuItem(text("secrets.export"));
        giving.setId("export");
        giving.setOnAction(_ -> exchange.exportProfile());
        var menu = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL), comparing, reading, taking, giving);
        menu.setId("secrets-more");
        menu.setAccessibleText(text("secrets.more"));
        menu.setTooltip(new Tooltip(text("secrets.more")));
        menu.getStyleClass().add("no-arrow");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private Node chips() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("filter-chips");
        row.setAlignment(Pos.CENTER_LEFT);
        for (KeyFilter each : KeyFilter.values()) {
            var chip = new ToggleButton();
            chip.setId("filter-" + each.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("filter-chip");
            chip.setToggleGroup(group);
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setOnAction(_ -> {
                model.filterProperty().set(each);
                chip.setSelected(true);
            });
            chips.put(each, chip);
            row.getChildren().add(chip);
        }
        model.matrixProperty().subscribe(_ -> count());
        model.filterProperty().subscribe(_ -> count());
        return row;
    }

    /// Weak and reused keys are among the problems; they have a chip of their own only while the overview asks for
    /// them.
    private void count() {
        chips.forEach((each, chip) -> {
            int count = model.matrix().count(each);
            chip.setText(name(each, count));
            chip.setSelected(model.filterProperty().get() == each);
            chip.setVisible(chip.isSelected() || !isRare(each, count));
            chip.setManaged(chip.isVisible());
            chip.pseudoClassStateChanged(PseudoClass.getPseudoClass("bad"), each == KeyFilter.PROBLEMS && count > 0);
        });
    }

    private static boolean isRare(KeyFilter filter, int count) {
        return switch (filter) {
            case WEAK, REUSED -> true;
            case CHANGED -> count == 0;
            case ALL, PROBLEMS, MISSING, DIFFERS -> false;
        };
    }

    private static String name(KeyFilter filter, int count) {
        return switch (filter) {
            case ALL -> text("secrets.filter.all", count);
            case PROBLEMS -> text("secrets.filter.problems", count);
            case MISSING -> text("secrets.filter.missing", count);
            case DIFFERS -> text("secrets.filter.differs", count);
            case WEAK -> text("secrets.filter.weak", count);
            case REUSED -> text("secrets.filter.reused", count);
            case CHANGED -> text("secrets.filter.changed", count);
        };
    }

    private Node problem() {
        var problem = new Label();
        problem.setId("secrets-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private Button addButton() {
        var button = button("add", text("secrets.add.key"), add);
        button.setTooltip(new Tooltip(text("secrets.add.key.explained")));
        return button;
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void pressed(KeyEvent event) {
        boolean insert = event.getCode() == KeyCode.INSERT && !event.isShortcutDown() && !event.isShiftDown();
        if (insert || (event.getCode() == KeyCode.N && event.isShortcutDown())) {
            event.consume();
            add.run();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
            event.consume();
            filter.requestFocus();
            filter.selectAll();
        }
    }
}
