package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import keyturn.generate.SecretFormat;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.RevealableField;
import keyturn.ui.part.LabelledField;
import keyturn.ui.part.SegmentedButtons;

/// Asks for a key, its profiles and its value.
final class AddKeySheet {

    private final AddKeyViewModel model;
    private final Dialogs dialogs;
    private final Guard guard;

    AddKeySheet(AddKeyViewModel model, Dialogs dialogs, Guard guard) {
        this.guard = guard;
        this.model = model;
        this.dialogs = dialogs;
    }

    Sheet build() {
        var cancel = new Button(text("secrets.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> dialogs.close());
        var add = new Button(text("secrets.add"));
        add.setId("add-confirm");
        add.setDefaultButton(true);
        add.disableProperty().bind(model.canAdd().not());
        add.setOnAction(_ -> model.add(dialogs::close));
        var hint = new Label();
        hint.setId("add-hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("quiet", "sheet-remark");
        hint.textProperty().bind(model.hintProperty());
        return new Sheet("add-key", text("secrets.add.title"))
                .with(name(), profiles(), value(), hint)
                .hint(text("secrets.add.staged"))
                .buttons(cancel, add)
                .whenClosed(() -> model.typedProperty().set(""));
    }

    private Node name() {
        var field = new TextField();
        field.setId("add-name");
        field.getStyleClass().add("mono");
        field.setPromptText(text("secrets.add.name.prompt"));
        field.textProperty().bindBidirectional(model.nameProperty());
        return new LabelledField(text("secrets.add.name"), field);
    }

    private Node profiles() {
        var boxes = new FlowPane();
        boxes.getStyleClass().add("profile-ticks");
        model.profiles().forEach((profile, ticked) -> {
            var box = new CheckBox(profile.name());
            box.setMnemonicParsing(false);
            box.setId("add-to-" + profile.name());
            box.selectedProperty().bindBidirectional(ticked);
            boxes.getChildren().add(box);
        });
        return new LabelledField(text("secrets.add.profiles"), boxes);
    }

    private Node value() {
        var source = new SegmentedButtons<>(
                text("secrets.add.value"),
                List.of(AddKeyViewModel.Source.values()),
                model.sourceProperty().get(),
                AddKeySheet::name);
        source.setId("add-source");
        source.chosenProperty().bindBidirectional(model.sourceProperty());

        var formats = new ComboBox<SecretFormat>();
        formats.setId("add-format");
        formats.setAccessibleText(text("secrets.add.format"));
        formats.setMaxWidth(Double.MAX_VALUE);
        formats.setConverter(new FormatNames());
        formats.getItems().setAll(model.formats());
        formats.valueProperty().bindBidirectional(model.formatProperty());
        model.nameProperty().subscribe(_ -> {
            SecretFormat chosen = model.formatProperty().get();
            formats.getItems().setAll(model.formats());
            formats.setValue(chosen);
        });

        var masked = new SecretInput(_ -> {});
        masked.setId("add-value");
        masked.setAccessibleText(text("secrets.add.typed"));
        masked.setPromptText(text("secrets.add.typed"));
        masked.textProperty().bindBidirectional(model.typedProperty());
        var revealable = new RevealableField(guard, masked);
        var clear = new TextField();
        clear.setId("add-value-clear");
        clear.getStyleClass().add("mono");
        clear.setAccessibleText(text("secrets.add.typed"));
        clear.setPromptText(text("secrets.add.typed"));
        clear.textProperty().bindBidirectional(model.typedProperty());

        Runnable show = () -> {
            boolean typed = model.sourceProperty().get() == AddKeyViewModel.Source.TYPED;
            visible(formats, model.sourceProperty().get() == AddKeyViewModel.Source.GENERATED);
            visible(revealable, typed && model.secret());
            visible(clear, typed && !model.secret());
        };
        model.sourceProperty().subscribe(show);
        model.nameProperty().subscribe(show);
        show.run();
        return new LabelledField(text("secrets.add.value"), source, formats, revealable, clear);
    }

    private static String name(AddKeyViewModel.Source source) {
        return switch (source) {
            case GENERATED -> text("secrets.add.source.generated");
            case TYPED -> text("secrets.add.source.typed");
            case EMPTY -> text("secrets.add.source.empty");
        };
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// Formats by what they make.
    private static final class FormatNames extends StringConverter<SecretFormat> {
        @Override
        public String toString(@org.jspecify.annotations.Nullable SecretFormat format) {
            return format == null ? "" : Formats.preview(format);
        }

        @Override
        public SecretFormat fromString(String words) {
            throw new UnsupportedOperationException("the box is not typed into");
        }
    }
}
