package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;
import keyturn.env.ProfileName;
import keyturn.ui.part.SegmentedButtons;

/// The sheet that shows what is staged, before it is saved: by profile and key, each of which can be dropped, or as a
/// text.
final class Review {

    private enum Look {
        KEYS,
        TEXT
    }

    private final Desk desk;
    private Look look = Look.KEYS;

    Review(Desk desk) {
        this.desk = desk;
    }

    void show() {
        if (desk.folder().stagedProperty().get() == 0 || desk.dialogs().showing()) {
            return;
        }
        var model = new ReviewModel(desk.folder());
        Button[] buttons = buttons();
        var list = new ListView<ReviewItem>();
        list.setId("review-rows");
        list.getStyleClass().addAll("review-list", "review-rows");
        list.setAccessibleText(text("ui.review.list"));
        list.setCellFactory(_ -> new ReviewCell(model::drop, group -> {
            desk.dialogs().close();
            recreate(group.profile());
        }));
        list.setOnKeyPressed(event -> {
            var chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null) {
                event.consume();
                model.drop(chosen);
            } else if (event.getCode() == KeyCode.ENTER) {
                // The list keeps the key for itself.
                event.consume();
                buttons[buttons.length - 1].fire();
            }
        });
        var choice = new SegmentedButtons<>(text("ui.review.look"), List.of(Look.values()), look, Review::name);
        choice.setId("review-look");
        choice.chosenProperty().subscribe(chosen -> {
            look = chosen;
            fill(list, model);
        });
        Subscription changes = desk.folder().revisionProperty().subscribe(_ -> fill(list, model));
        list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1));
        desk.dialogs()
                .show(new Sheet("review", text("ui.review.title"))
                        .headed(choice)
                        .with(list)
                        .hint(text("ui.review.hint"))
                        .buttons(buttons)
                        .whenClosed(changes::unsubscribe));
        list.requestFocus();
    }

    private void fill(ListView<ReviewItem> list, ReviewModel model) {
        int at = list.getSelectionModel().getSelectedIndex();
        var items = look == Look.KEYS ? model.byKey() : model.asText();
        if (items.isEmpty() && !list.getItems().isEmpty()) {
            // The last one was dropped, or undone.
            desk.dialogs().close();
        } else if (!items.equals(list.getItems())) {
            list.getItems().setAll(items);
            list.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, items.size() - 1)));
        }
    }

    /// Writes the file of a profile again that has gone, with what is staged for it.
    private void recreate(ProfileName profile) {
        var folder = desk.folder();
        Optional.ofNullable(folder.edits().stranded().get(profile))
                .ifPresent(mine ->
                        folder.change(text("ui.job.saving"), it -> it.profiles().recreate(profile, mine)));
    }

    private Button[] buttons() {
        var folder = desk.folder();
        var discard = new Button(text("ui.review.discard"));
        discard.setId("review-discard");
        discard.getStyleClass().addAll("danger", "button-outlined");
        discard.setOnAction(_ -> {
            desk.dialogs().close();
            folder.discard();
        });
        var decide = new Button(text("ui.clash.decide"));
        decide.setId("review-decide");
        decide.setVisible(!folder.clashesProperty().get().isEmpty());
        decide.setManaged(decide.isVisible());
        decide.setOnAction(_ -> {
            desk.dialogs().close();
            new Clashes(desk).show();
        });
        var close = new Button(text("ui.review.close"));
        close.setOnAction(_ -> desk.dialogs().close());
        var save = new Button(text("ui.review.save"));
        save.setId("review-save");
        save.setDefaultButton(true);
        save.setDisable(!folder.writable());
        save.setOnAction(_ -> {
            desk.dialogs().close();
            folder.save();
        });
        return new Button[] {discard, decide, close, save};
    }

    private static String name(Look look) {
        return switch (look) {
            case KEYS -> text("ui.review.byKey");
            case TEXT -> text("ui.review.asText");
        };
    }
}
