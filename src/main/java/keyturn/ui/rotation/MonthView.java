package keyturn.ui.rotation;

import static keyturn.text.Texts.text;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import keyturn.rotate.DueDate;
import keyturn.text.Language;
import keyturn.text.Texts;
import keyturn.ui.part.DueText;
import keyturn.ui.part.HoverTip;
import keyturn.ui.part.Icons;
import keyturn.ui.part.TextScale;
import org.kordamp.ikonli.feather.Feather;

/// Due dates as a month of days. Page up and page down lead to the months beside.
final class MonthView extends VBox {

    /// In pixels, with texts as large as usual: a line of a day, and what stands above the lines.
    private static final double LINE = 21;

    private static final double ABOVE = 26;

    /// More are counted, however much room there is.
    private static final int MOST_KEYS = 4;

    private final RotationViewModel model;
    private final Consumer<DueDate> chosen;
    private final GridPane grid = new GridPane();
    private final Label title = new Label();
    private final Label count = new Label();
    private final TextScale scale;
    private int lines = 2;

    /// @param chosen called for the due date that was pressed
    /// @param scale  what a day has room for goes by it
    MonthView(RotationViewModel model, Consumer<DueDate> chosen, TextScale scale) {
        this.scale = scale;
        this.model = model;
        this.chosen = chosen;
        setId("due-month");
        getStyleClass().add("due-month");
        grid.getStyleClass().add("due-month-grid");
        VBox.setVgrow(grid, Priority.ALWAYS);
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / DayOfWeek.values().length);
            grid.getColumnConstraints().add(column);
        }
        getChildren().setAll(bar(), grid);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.monthProperty().addListener(_ -> redraw());
        grid.heightProperty().subscribe(_ -> fit());
        scale.factor().addListener(_ -> fit());
    }

    private HBox bar() {
        title.setId("due-month-title");
        title.getStyleClass().add("card-title");
        count.getStyleClass().add("quiet");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(
                title,
                count,
                space,
                turn("due-month-before", Feather.CHEVRON_LEFT, text("rotation.month.before"), -1),
                today(),
                turn("due-month-after", Feather.CHEVRON_RIGHT, text("rotation.month.after"), 1));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("due-month-bar");
        return bar;
    }

    private Button today() {
        var today = new Button(text("rotation.month.today"));
        today.setId("due-month-today");
        today.getStyleClass().add("small");
        today.setOnAction(_ -> model.showToday());
        return today;
    }

    private Button turn(String id, Feather icon, String words, int months) {
        var button = new Button(words, Icons.of(icon));
        button.setId(id);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> model.turn(months));
        return button;
    }

    private void pressed(KeyEvent event) {
        int months = event.getCode() == KeyCode.PAGE_UP ? -1 : event.getCode() == KeyCode.PAGE_DOWN ? 1 : 0;
        if (months != 0) {
            event.consume();
            model.turn(months);
        }
    }

    /// Draws anew where a day has room for more lines, or fewer.
    private void fit() {
        int weeks = grid.getRowConstraints().size() - 1;
        if (weeks > 0 && grid.getHeight() > 0) {
            double names = ABOVE * scale.get();
            double day = (grid.getHeight() - names) / weeks;
            int now = Math.clamp((long) ((day - names) / (LINE * scale.get())), 1, MOST_KEYS);
            if (now != lines) {
                lines = now;
                redraw();
            }
        }
    }

    void redraw() {
        DueMonth month = model.month();
        title.setText(text(
                "rotation.month.title",
                month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale()),
                month.month().getYear()));
        count.setText(text("rotation.month.count", month.count()));
        grid.getChildren().clear();
        grid.getRowConstraints().setAll(new RowConstraints());
        for (DayOfWeek day : DayOfWeek.values()) {
            var name = new Label(day.getDisplayName(TextStyle.SHORT_STANDALONE, locale()));
            name.getStyleClass().add("due-month-weekday");
            grid.add(name, day.getValue() - 1, 0);
        }
        for (int row = 0; row < month.weeks().size(); row++) {
            var constraints = new RowConstraints();
            constraints.setVgrow(Priority.ALWAYS);
            constraints.setMinHeight(0);
            constraints.setPrefHeight(0);
            grid.getRowConstraints().add(constraints);
            List<DueMonth.Day> week = month.weeks().get(row);
            for (int column = 0; column < week.size(); column++) {
                grid.add(day(week.get(column)), column, row + 1);
            }
        }
    }

    private Node day(DueMonth.Day day) {
        var number = new Label(String.valueOf(day.date().getDayOfMonth()));
        number.getStyleClass().add("due-month-number");
        var cell = new VBox(number);
        cell.getStyleClass().add("due-month-day");
        cell.setMinSize(0, 0);
        if (day.date().getDayOfWeek() == DayOfWeek.MONDAY) {
            cell.getStyleClass().add("monday");
        }
        if (!day.inMonth()) {
            cell.getStyleClass().add("beside");
        }
        if (day.today()) {
            cell.getStyleClass().add("today");
        }
        int shown = day.due().size() > lines ? lines - 1 : day.due().size();
        day.due().subList(0, shown).forEach(due -> cell.getChildren().add(key(due)));
        if (shown < day.due().size()) {
            cell.getChildren().add(more(day.due().subList(shown, day.due().size())));
        }
        cell.setAccessibleRole(AccessibleRole.PARENT);
        cell.setAccessibleText(day.date().toString());
        return cell;
    }

    private Button key(DueDate due) {
        String words = model.label(due);
        return entry(due, words, text("rotation.month.key", words, due.due().orElseThrow(), DueText.state(due)));
    }

    /// Leads to the first of those that found no room.
    private Button more(List<DueDate> rest) {
        String names = String.join(", ", rest.stream().map(model::label).toList());
        var more = entry(rest.getFirst(), text("rotation.month.more", rest.size()), names);
        more.setTextOverrun(OverrunStyle.ELLIPSIS);
        return more;
    }

    private Button entry(DueDate due, String words, String spoken) {
        var button = new Button(words);
        // Names of keys have underscores.
        button.setMnemonicParsing(false);
        button.getStyleClass()
                .addAll("due-month-key", "mono", DueText.tone(due.state()).styleClass());
        sign(due).ifPresent(button::setGraphic);
        button.setMaxWidth(Double.MAX_VALUE);
        // Keys that begin alike can still be told apart.
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setAccessibleText(spoken);
        button.getStyleClass().add("may-shorten");
        HoverTip.install(button, () -> Optional.of(spoken));
        button.setOnAction(_ -> chosen.accept(due));
        return button;
    }

    /// What is late or soon due is told by more than its colour.
    private static Optional<Node> sign(DueDate due) {
        return switch (due.state()) {
            case OVERDUE -> Optional.of(Icons.of(Feather.ALERT_CIRCLE));
            case SOON -> Optional.of(Icons.of(Feather.CLOCK));
            case OK, WHEN_COMPROMISED, ON_CHANGE, UNKNOWN -> Optional.empty();
        };
    }

    private static Locale locale() {
        return Texts.language() == Language.GERMAN ? Locale.GERMAN : Locale.ENGLISH;
    }
}
