package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.List;
import javafx.scene.control.Button;
import keyturn.edit.StagedChange;
import keyturn.ui.part.MaskedValue;
import keyturn.ui.part.ReviewList;
import keyturn.ui.part.ReviewRow;
import keyturn.work.Profile;

/// The sheet that shows what is staged, before it is saved.
final class Review {

    private final Desk desk;

    Review(Desk desk) {
        this.desk = desk;
    }

    void show() {
        var folder = desk.folder();
        var changes = folder.changesProperty().get();
        if (changes.isEmpty()) {
            return;
        }
        var discard = new Button(text("ui.review.discard"));
        discard.setId("review-discard");
        discard.getStyleClass().addAll("danger", "button-outlined");
        discard.setOnAction(_ -> {
            desk.dialogs().close();
            folder.discard();
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
        var list = new ReviewList(rows(changes));
        desk.dialogs()
                .show(new Sheet("review", text("ui.review.title"))
                        .with(list)
                        .hint(text("ui.review.hint"))
                        .buttons(discard, close, save));
    }

    /// Lets the person decide about keys that were changed here and on disk.
    void decide() {
        var clashes = new Clashes(desk);
        clashes.show();
    }

    private List<ReviewRow> rows(List<StagedChange> changes) {
        return changes.stream().map(this::row).toList();
    }

    private ReviewRow row(StagedChange change) {
        var folder = desk.folder();
        var policy = folder.state().policy().policy();
        var fingerprints = folder.session().fingerprints();
        var file = folder.state()
                .snapshot()
                .profile(change.profile())
                .map(Profile::fileName)
                .orElse(change.profile().fileName());
        return new ReviewRow(
                file,
                change.key().name(),
                change.before().map(value -> MaskedValue.text(policy, fingerprints, change.key(), value)),
                change.after().map(value -> MaskedValue.text(policy, fingerprints, change.key(), value)));
    }
}
