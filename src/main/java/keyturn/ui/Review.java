package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import keyturn.edit.StagedChange;
import keyturn.edit.TextChange;
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
        if (folder.stagedProperty().get() == 0) {
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
        var list = new ReviewList(rows());
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

    /// Profile by profile: its keys, then its text.
    private List<ReviewRow> rows() {
        var rows = new ArrayList<ReviewRow>();
        for (Profile profile : desk.folder().edits().base().profiles()) {
            desk.folder().changesProperty().get().stream()
                    .filter(change -> change.profile().equals(profile.name()))
                    .map(this::row)
                    .forEach(rows::add);
            desk.folder().textChangesProperty().get().stream()
                    .filter(change -> change.profile().equals(profile.name()))
                    .forEach(change -> lines(profile, change, rows));
        }
        return rows;
    }

    private void lines(Profile profile, TextChange change, List<ReviewRow> rows) {
        var policy = desk.folder().state().policy().policy();
        String group = text("ui.review.text", profile.fileName());
        change.gone()
                .forEach(line -> rows.add(
                        new ReviewRow(group, "", Optional.of(MaskedValue.line(policy, line)), Optional.empty())));
        change.come()
                .forEach(line -> rows.add(
                        new ReviewRow(group, "", Optional.empty(), Optional.of(MaskedValue.line(policy, line)))));
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
