package keyturn.ui.part;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import keyturn.text.Texts;

/// Due dates as a picture: one line a key, from today to the due date; what is overdue reaches back to the left of
/// today. Covers the next 90 days.
public final class Timeline extends Region {

    /// The last day that is drawn, counted from today.
    public static final int DAYS = 90;

    private static final int STEP = 15;
    private static final double ROW = 22;
    private static final double AXIS = 20;
    private static final double EDGE = 14;
    private static final double GAP = 10;
    private static final double DOT = 12;
    private static final double BAR = 4;
    /// How much of the width the overdue side gets, beside its texts.
    private static final double LATE_SHARE = 0.11;

    /// @param label  the key
    /// @param days   from today to the due date; negative if overdue
    /// @param detail what stands at the dot: `12 d late`
    public record Row(String label, long days, String detail, Tone tone) {}

    private record Line(Row row, Label name, Region bar, Region dot, Label detail) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Label> marks = new ArrayList<>();
    private final List<Region> grid = new ArrayList<>();
    private final Region today = new Region();

    public Timeline() {
        getStyleClass().add("timeline");
        setAccessibleRole(AccessibleRole.TEXT);
        today.getStyleClass().add("timeline-today");
        for (int day = 0; day <= DAYS; day += STEP) {
            var mark = new Label(day == 0 ? Texts.text("ui.timeline.today") : Texts.text("ui.timeline.mark", day));
            mark.getStyleClass().add("timeline-mark");
            marks.add(mark);
            var rule = new Region();
            rule.getStyleClass().add("timeline-grid");
            grid.add(rule);
        }
        show(List.of());
    }

    /// Draws the rows in their order.
    public void show(List<Row> rows) {
        if (!lines.isEmpty() && lines.stream().map(Line::row).toList().equals(rows)) {
            return;
        }
        lines.clear();
        rows.forEach(row -> lines.add(line(row)));
        var nodes = new ArrayList<Node>(grid);
        lines.forEach(line -> nodes.add(line.bar()));
        nodes.add(today);
        nodes.addAll(marks);
        lines.forEach(line -> nodes.addAll(List.of(line.dot(), line.name(), line.detail())));
        getChildren().setAll(nodes);
        setAccessibleText(String.join(
                "; ", rows.stream().map(row -> row.label() + " " + row.detail()).toList()));
        requestLayout();
    }

    private static Line line(Row row) {
        var name = new Label(row.label());
        name.getStyleClass().addAll("timeline-name", "mono");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Shortened.of(name);
        var bar = new Region();
        bar.getStyleClass().addAll("timeline-bar", row.tone().styleClass());
        var dot = new Region();
        dot.getStyleClass().addAll("timeline-dot", row.tone().styleClass());
        var detail = new Label(row.detail());
        detail.getStyleClass().add("timeline-detail");
        return new Line(row, name, bar, dot, detail);
    }

    @Override
    protected double computePrefHeight(double width) {
        return AXIS + ROW * lines.size() + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 300;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double names = Math.min(widest(lines.stream().map(Line::name).toList()), width / 3);
        double details = widest(lines.stream().map(Line::detail).toList());
        boolean anyLate = lines.stream().anyMatch(line -> line.row().days() < 0);
        double left = EDGE + names + GAP;
        double zero = Math.round(left + (anyLate ? details + 2 * GAP + width * LATE_SHARE : 2 * GAP));
        double scale = Math.max(1, width - EDGE - details - GAP - DOT - zero) / DAYS;
        layoutAxis(zero, scale);
        double y = AXIS;
        for (var line : lines) {
            line.name()
                    .resizeRelocate(
                            EDGE, middle(y, line.name()), names, line.name().prefHeight(-1));
            layoutLine(line, y, zero, scale, left);
            y += ROW;
        }
    }

    private void layoutAxis(double zero, double scale) {
        double bottom = getHeight() - GAP / 2;
        for (int i = 0; i < marks.size(); i++) {
            double x = Math.round(zero + i * STEP * scale);
            var mark = marks.get(i);
            double wide = mark.prefWidth(-1);
            mark.resizeRelocate(Math.min(x - wide / 2, getWidth() - wide - 2), 1, wide, mark.prefHeight(-1));
            grid.get(i).resizeRelocate(x, AXIS, 1, bottom - AXIS);
        }
        today.resizeRelocate(zero - 1, AXIS, 2, bottom - AXIS);
    }

    private void layoutLine(Line line, double y, double zero, double scale, double left) {
        double textWidth = line.detail().prefWidth(-1);
        double days = Math.min(line.row().days(), DAYS);
        double x = Math.round(Math.max(zero + days * scale, left + textWidth + GAP + DOT / 2));
        double centre = y + ROW / 2;
        line.bar().resizeRelocate(Math.min(x, zero), centre - BAR / 2, Math.abs(zero - x), BAR);
        line.dot().resizeRelocate(x - DOT / 2, centre - DOT / 2, DOT, DOT);
        double textX = days < 0 ? x - DOT / 2 - 5 - textWidth : x + DOT / 2 + 5;
        line.detail()
                .resizeRelocate(
                        textX,
                        middle(y, line.detail()),
                        textWidth,
                        line.detail().prefHeight(-1));
    }

    private static double middle(double y, Label label) {
        return Math.round(y + (ROW - label.prefHeight(-1)) / 2);
    }

    private static double widest(List<Label> labels) {
        return Math.ceil(
                labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0));
    }
}
