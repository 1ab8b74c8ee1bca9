package keyturn.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A dialog inside the window: a title, what is to be decided, a hint and buttons. [Dialogs] shows it.
public final class Sheet extends VBox {

    private final HBox header = new HBox();
    private final VBox body = new VBox();
    private final Label hint = new Label();
    private final HBox footer = new HBox();
    private final Region end = new Region();
    private final Region ground = new Region();
    private Runnable whenClosed = () -> {};

    /// @param id for tests: `restore`
    public Sheet(String id, String title) {
        setId(id);
        var heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        heading.setMinWidth(USE_PREF_SIZE);
        header.getChildren().add(heading);
        header.getStyleClass().add("sheet-header");
        body.getStyleClass().add("sheet-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        footer.getChildren().add(hint);
        footer.getStyleClass().add("sheet-footer");
        // A sheet that finds little room takes it from its middle.
        footer.setMinHeight(USE_PREF_SIZE);
        end.setManaged(false);
        ground.getStyleClass().add("sheet-ground");
        ground.setManaged(false);
        ground.setMouseTransparent(true);
        // The shadow of the sheet itself would be drawn anew with whatever changes in the sheet: without a graphics
        // card that is four fifths of a frame.
        ground.setCache(true);
        getChildren().addAll(ground, header, body, footer, end);
        getStyleClass().add("sheet");
        setAccessibleRole(javafx.scene.AccessibleRole.DIALOG);
        setAccessibleText(title);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ground.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /// What the title is about, in monospace: a key, a file.
    public Sheet about(String subject) {
        var label = new Label(subject);
        label.getStyleClass().add("mono");
        header.getChildren().add(label);
        return this;
    }

    /// Further nodes of the header: chips.
    public Sheet headed(Node... nodes) {
        header.getChildren().addAll(nodes);
        return this;
    }

    /// Puts the nodes below each other.
    public Sheet with(Node... nodes) {
        body.getChildren().setAll(nodes);
        return this;
    }

    /// A quiet sentence left of the buttons.
    public Sheet hint(String text) {
        hint.setText(text);
        return this;
    }

    /// Buttons from left to right; the one that does it comes last and is the default button.
    public Sheet buttons(Button... buttons) {
        footer.getChildren().addAll(buttons);
        for (var button : buttons) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        return this;
    }

    /// True for one of the buttons under what is to be decided.
    boolean isButton(Node node) {
        return footer.getChildren().contains(node);
    }

    /// Called once when the sheet has gone, however that happened: wipe what was typed.
    public Sheet whenClosed(Runnable action) {
        whenClosed = action;
        return this;
    }

    /// Stands behind everything in it; shows nothing.
    Node end() {
        return end;
    }

    void closed() {
        whenClosed.run();
    }
}
