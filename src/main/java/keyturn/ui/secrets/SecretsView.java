package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import keyturn.ui.Content;
import keyturn.ui.WindowAction;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.Icons;
import keyturn.ui.part.TextScale;
import org.kordamp.ikonli.feather.Feather;

/// The secrets screen: filters, the matrix, the inspector.
final class SecretsView {

    /// In pixels, as all of these with texts as large as usual.
    private static final double FILTER_WIDTH = 220;

    private static final double LEAST_FILTER_WIDTH = 140;
    private static final double NARROWEST_FILTER_WIDTH = 90;
    private static final double GAP = 14;

    /// Three or four of them.
    private static final double ROOM_FOR_CHIPS = 300;

    /// With the menu of the others.
    private static final double ROOM_FOR_ONE_CHIP = 110;

    /// Below, the button that adds a key shows its sign alone.
    private static final double ROOM_FOR_WORDS = 860;

    /// Chips and the button; where there is less it is in the menu beside it.
    private static final double ROOM_FOR_COMPARE = 400;

    private static final double INSPECTOR_WIDTH = 272;

    /// In pixels: the keys of the matrix, or a row of a list, cut short. Only the largest texts in the smallest windows
    /// leave no more.
    private static final double LEAST_MATRIX = 230;

    private final SecretsViewModel model;
    private final MatrixTable table;
    private final InspectorView inspector;
    private final Runnable add;
    private final Runnable compare;
    private final Runnable loaders;
    private final Exchange exchange;
    private final ProfilePane profile;
    private final List<WindowAction> keys;
    private final TextField filter = new TextField();
    private final TextScale scale = new TextScale();
    private final Button emptyAdd;
    private final Button toOverview;

    /// @param keys what is done by keys wherever the focus is in the screen
    SecretsView(
            SecretsViewModel model,
            MatrixTable table,
            InspectorView inspector,
            Runnable add,
            Runnable compare,
            Runnable loaders,
            Exchange exchange,
            ProfilePane profile,
            List<WindowAction> keys,
            Runnable overview) {
        this.model = model;
        this.table = table;
        this.inspector = inspector;
        this.add = add;
        this.compare = compare;
        this.loaders = loaders;
        this.exchange = exchange;
        this.profile = profile;
        this.keys = keys;
        emptyAdd = adding(button("empty-add", text("secrets.add.key"), add));
        toOverview = button("empty-overview", text("secrets.noProfiles.go"), overview);
    }

    Content build() {
        var nothing = new EmptyState(Feather.KEY, text("secrets.empty"), text("secrets.empty.hint"));
        nothing.setId("secrets-empty");
        var matrix = new StackPane(table, profile.list(), nothing);
        matrix.getStyleClass().addAll("matrix-box");
        matrix.setMinWidth(LEAST_MATRIX);
        HBox.setHgrow(matrix, Priority.ALWAYS);
        model.matrixProperty().subscribe(_ -> show(nothing));
        profile.model().modeProperty().subscribe(_ -> show(nothing));
        var middle = new HBox(matrix, inspector, scale);
        middle.getStyleClass().add("secrets-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        // A good quarter of the room, between what its buttons need and what is comfortable to read. Large texts take
        // more of it, but not as much more as they are larger: the keys need theirs.
        Runnable share = () -> {
            double least = INSPECTOR_WIDTH * (1 + (scale.get() - 1) / 2);
            double room = Math.max(LEAST_MATRIX, middle.getWidth() - LEAST_MATRIX - middle.getSpacing());
            double wide = Math.min(room, Math.clamp(middle.getWidth() * 0.27, least, 400 * scale.get()));
            inspector.setMinWidth(wide);
            inspector.setMaxWidth(wide);
            inspector.setPrefWidth(wide);
        };
        middle.widthProperty().subscribe(share);
        scale.factor().subscribe(share);
        var toolbar = toolbar();
        var root = new VBox(toolbar, problem(), middle);
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
        var pieces = Stream.concat(Stream.of(root, toolbar, middle), inspector.pieces().stream());
        return new Content(root, pieces.toList());
    }

    private void show(EmptyState nothing) {
        if (model.columns().all().isEmpty()) {
            nothing.say(text("secrets.noProfiles"), text("secrets.noProfiles.hint"), toOverview);
        } else {
            nothing.say(text("secrets.empty"), text("secrets.empty.hint"), emptyAdd);
        }
        nothing.setVisible(profile.isMatrix() && model.isEmpty());
        visible(table, profile.isMatrix() && !model.isEmpty());
        visible(profile.list(), !profile.isMatrix());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private HBox toolbar() {
        filter.setId("filter");
        filter.setPromptText(text("secrets.filter"));
        filter.setAccessibleText(text("secrets.filter.spoken"));
        filter.setTooltip(new Tooltip(text("secrets.filter.explained")));
        filter.setPrefWidth(FILTER_WIDTH);
        filter.setMinWidth(LEAST_FILTER_WIDTH);
        filter.textProperty().bindBidirectional(model.filterTextProperty());
        filter.getProperties().put(StateWords.class, new StateWords(filter, model));
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
        var modes = profile.modeChoice();
        var adding = addButton();
        var comparing = button("compare", text("secrets.compare"), compare);
        var more = exchanging();
        var chosen = profile.profileChoice();
        var chips = new FilterChips(model);
        var bar = new HBox(modes, filter, chips, chosen, space, adding, comparing, more);
        bar.getStyleClass().add("screen-bar");
        // Else its width would be what it needs, not what there is.
        bar.setMinWidth(0);
        bar.setAlignment(Pos.CENTER_LEFT);
        Runnable fit = () -> {
            double large = scale.get();
            boolean narrow = bar.getWidth() < ROOM_FOR_WORDS * large;
            adding.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
            // What is always there, with the gaps between; the rest is shared by the chips and one more button.
            double fixed = modes.prefWidth(-1) + adding.prefWidth(-1) + more.prefWidth(-1) + 6 * GAP * large;
            // Beside the largest texts in a small window the field is smaller rather than that buttons lie on buttons.
            double others = profile.isMatrix() ? ROOM_FOR_ONE_CHIP * large : chosen.prefWidth(-1);
            double least =
                    Math.clamp(bar.getWidth() - fixed - others, NARROWEST_FILTER_WIDTH, LEAST_FILTER_WIDTH * large);
            double room = bar.getWidth() - fixed - least;
            visible(comparing, room >= ROOM_FOR_COMPARE * large);
            double buttons = comparing.isVisible() ? comparing.prefWidth(-1) + GAP * large : 0;
            double most = FILTER_WIDTH * large - least;
            double wide = Math.clamp(room - buttons - ROOM_FOR_CHIPS * large, 0, most);
            filter.setMinWidth(least);
            filter.setPrefWidth(least + wide);
            chips.fit(room - buttons - wide);
            chosen.fit((room - buttons) / large, large);
            // By its key a key can be added all the same.
            visible(adding, profile.isMatrix() || room - buttons >= chosen.prefWidth(-1));
        };
        bar.widthProperty().subscribe(fit);
        // What it needs is known once it has its style.
        chosen.widthProperty().subscribe(fit);
        scale.factor().subscribe(fit);
        profile.model().modeProperty().subscribe(_ -> {
            visible(chips, profile.isMatrix());
            visible(chosen, !profile.isMatrix());
            fit.run();
        });
        return bar;
    }

    private MenuButton exchanging() {
        var comparing = new MenuItem(text("secrets.compare"));
        comparing.setOnAction(_ -> compare.run());
        var reading = new MenuItem(text("comparison.loaders"));
        reading.setId("loaders");
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
        button.setGraphic(Icons.of(Feather.PLUS));
        button.setAccessibleText(text("secrets.add.key"));
        button.setTooltip(new Tooltip(text("secrets.add.key.explained")));
        return adding(button);
    }

    /// Why nothing can be added stands above every screen; a screen reader says it of the button, too.
    private Button adding(Button button) {
        model.bench().readOnly().ifPresent(reason -> {
            button.setDisable(true);
            button.setAccessibleHelp(reason);
        });
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
        Optional<WindowAction> action = keys.stream()
                .filter(it -> it.keys().filter(keys -> keys.match(event)).isPresent())
                .findFirst();
        if (insert || action.isPresent()) {
            event.consume();
            action.map(WindowAction::run).orElse(add).run();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown()) {
            event.consume();
            filter.requestFocus();
            filter.selectAll();
        }
    }
}
