package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.generate.SecretFormat;
import keyturn.policy.CriticalityWords;
import keyturn.ui.Content;
import keyturn.ui.guard.RevealButton;
import keyturn.ui.part.Chip;
import keyturn.ui.part.DueText;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.Icons;
import keyturn.ui.part.StrengthReport;
import keyturn.ui.part.Tone;
import org.kordamp.ikonli.feather.Feather;

/// Everything about the selected cell: its value, strength, type, age, findings, and what can be done with it.
final class InspectorView extends VBox {

    private final InspectorViewModel model;
    private final InspectorActions actions;
    private final ValueField field;
    private final Label key = new Label();
    private final Chip criticality = new Chip("", Tone.NEUTRAL);
    private final Label heading = new Label();
    private final Label remark = new Label();
    private final FlowPane buttons = new FlowPane();
    private final StrengthReport strength = new StrengthReport();
    private final InspectorFacts facts = new InspectorFacts();
    private final InspectorLoaders loaders;
    private final FindingRows findings;
    private final FlowPane footer = new FlowPane();
    private final VBox body = new VBox();
    private final VBox filled = new VBox();
    private final EmptyState empty = new EmptyState(
            Feather.MOUSE_POINTER, text("secrets.inspector.empty"), text("secrets.inspector.empty.hint"));

    InspectorView(InspectorViewModel model, InspectorActions actions) {
        this.model = model;
        this.actions = actions;
        field = new ValueField(model, actions::editLines, actions::copy);
        loaders = new InspectorLoaders(model.loaders());
        findings = new FindingRows(actions::mend);
        setId("inspector");
        getStyleClass().addAll("card-box", "inspector");
        filled.getChildren().setAll(header(), scroll(), footer);
        filled.getStyleClass().add("inspector-filled");
        VBox.setVgrow(filled, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        footer.getStyleClass().add("inspector-footer");
        model.contentProperty().subscribe(this::show);
        model.strengthProperty().subscribe(strength::show);
    }

    /// As [Content#pieces()].
    List<Pane> pieces() {
        return List.of(filled, body);
    }

    /// @param action called when a value has been typed and the person has ended it by key
    void setOnEnded(Runnable action) {
        field.setOnEnded(action);
    }

    /// Stages what is being typed.
    void settle() {
        field.settle();
    }

    /// Puts the focus where the value of the selected cell is typed.
    void edit() {
        Optional<InspectorContent> content = model.content();
        if (content.filter(InspectorContent::severalLines).isPresent()) {
            actions.editLines("");
        } else if (content.filter(InspectorContent::editable).isPresent()) {
            field.edit();
        }
    }

    private Node header() {
        key.getStyleClass().addAll("mono", "inspector-key");
        key.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(key, Priority.ALWAYS);
        var header = new HBox(key, criticality);
        header.getStyleClass().add("inspector-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node scroll() {
        heading.getStyleClass().add("quiet");
        heading.setWrapText(true);
        remark.getStyleClass().add("value-remark");
        remark.setWrapText(true);
        buttons.getStyleClass().add("inspector-buttons");
        var note = new Label();
        note.setId("inspector-note");
        note.getStyleClass().add("quiet");
        note.setWrapText(true);
        note.textProperty().bind(model.noteProperty());
        note.visibleProperty().bind(model.noteProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        body.getChildren()
                .setAll(
                        heading,
                        field,
                        remark,
                        buttons,
                        note,
                        strength,
                        facts,
                        loaders,
                        findings,
                        new InspectorHistory(model.history()));
        body.getStyleClass().add("inspector-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("inspector-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void show(Optional<InspectorContent> content) {
        if (content.isEmpty()) {
            getChildren().setAll(empty);
            return;
        }
        getChildren().setAll(filled);
        InspectorContent shown = content.get();
        key.setText(shown.row().key().name());
        key.setTooltip(new Tooltip(shown.row().key().name()));
        visible(criticality, shown.criticality().isPresent());
        shown.criticality().ifPresent(it -> criticality.say(CriticalityWords.of(it), DueText.tone(it)));
        heading.setText(shown.heading());
        String words = remark(shown);
        remark.setText(words);
        visible(remark, !words.isEmpty());
        buttons.getChildren().setAll(buttons(shown));
        facts.show(shown.facts());
        findings.show(shown.findings(), shown.place().profile(), model.writable());
        footer.getChildren().setAll(footer(shown));
        visible(footer, !footer.getChildren().isEmpty());
    }

    private List<Node> buttons(InspectorContent shown) {
        var all = new ArrayList<Node>();
        if (shown.hasValue() && shown.row().secret() && shown.cell().value() instanceof CellValue.Masked) {
            var reveal = new RevealButton(
                    model.revealedProperty(),
                    model::reveal,
                    model::hide,
                    model.guard().alarms()::now);
            reveal.setId("reveal");
            reveal.getStyleClass().add("small");
            all.add(reveal);
        }
        if (shown.severalLines() && shown.editable()) {
            all.add(button("edit-lines", text("secrets.editLines"), () -> actions.editLines("")));
        }
        if (shown.hasValue() && !(shown.cell().value() instanceof CellValue.Empty)) {
            all.add(button("copy", text("secrets.copy"), actions::copy));
        }
        if (shown.row().secret() && shown.editable()) {
            all.add(generate(shown));
        }
        return all;
    }

    private SplitMenuButton generate(InspectorContent shown) {
        List<SecretFormat> formats = Formats.offered(shown.row().type());
        var generate = new SplitMenuButton();
        generate.setId("generate");
        generate.setText(text("secrets.generate"));
        generate.getStyleClass().add("small");
        generate.setAccessibleText(text("secrets.generate.spoken", Formats.preview(formats.getFirst())));
        generate.setTooltip(new Tooltip(Formats.preview(formats.getFirst())));
        generate.setOnAction(_ -> model.generate(formats.getFirst()));
        for (SecretFormat format : formats) {
            var item = new MenuItem(text("secrets.generate.item", format.notation(), Formats.preview(format)));
            item.setOnAction(_ -> model.generate(format));
            generate.getItems().add(item);
        }
        return generate;
    }

    private SplitMenuButton rotate() {
        var rotate = new SplitMenuButton();
        rotate.setId("rotate-value");
        rotate.setText(text("secrets.command.rotate"));
        rotate.getStyleClass().add("accent");
        rotate.setOnAction(_ -> actions.rotate());
        var leaked = new MenuItem(text("secrets.command.leaked"));
        leaked.setId("leaked-value");
        leaked.setOnAction(_ -> actions.leaked());
        rotate.getItems().setAll(leaked);
        return rotate;
    }

    /// What is most likely wanted of the value, as wide as can be; the rest in a menu.
    private List<Node> footer(InspectorContent shown) {
        var all = new ArrayList<Node>();
        boolean replaceable = shown.hasValue() && shown.editable();
        if (shown.cell().staged().isPresent()) {
            var revert = button("revert", text("secrets.revert"), model::revert);
            all.add(wide(revert));
        } else if (replaceable && shown.row().secret() && !(shown.cell().value() instanceof CellValue.Empty)) {
            all.add(wide(rotate()));
        } else if (replaceable) {
            all.add(wide(button("rename", text("secrets.rename"), actions::rename)));
        }
        if (replaceable) {
            all.add(more(shown));
        }
        return all;
    }

    private static Region wide(Region button) {
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private MenuButton more(InspectorContent shown) {
        var rename = new MenuItem(text("secrets.command.rename"));
        rename.setId("rename-key");
        rename.setOnAction(_ -> actions.rename());
        var comment = new MenuItem(text("secrets.command.comment"));
        comment.setId("comment-key");
        comment.setOnAction(_ -> actions.comment());
        var group = new MenuItem(text("secrets.command.group"));
        group.setId("group-key");
        group.setOnAction(_ -> actions.group());
        var remove = new MenuItem(
                text("secrets.remove.spoken", shown.row().key(), shown.place().profile()));
        remove.setMnemonicParsing(false);
        remove.setId("remove-key");
        remove.setOnAction(_ -> model.remove());
        var more = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL), rename, comment, group, remove);
        more.setId("inspector-more");
        more.setAccessibleText(text("secrets.inspector.more", shown.row().key()));
        more.setTooltip(new Tooltip(text("secrets.more")));
        more.getStyleClass().add("no-arrow");
        more.setMinWidth(Region.USE_PREF_SIZE);
        return more;
    }

    private static String remark(InspectorContent shown) {
        return switch (shown.cell().value()) {
            case CellValue.NotText notText -> text("secrets.notText.explained", notText.bytes());
            case CellValue.Masked masked when masked.lines() > 1 -> text("secrets.lines", masked.lines());
            case CellValue.Clear clear when clear.lines() > 1 -> text("secrets.lines", clear.lines());
            case CellValue.Masked _, CellValue.Clear _ -> "";
            case CellValue.Empty(), CellValue.Absent(), CellValue.Unavailable() -> "";
        };
    }

    private static Button button(String id, String words, Runnable action) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
