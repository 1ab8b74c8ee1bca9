package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;
import keyturn.ui.part.Leavable;
import keyturn.work.Ledger.Place;

/// The sheet on which the comments above a key are written.
final class CommentSheet {

    private CommentSheet() {}

    /// Of a row of a profile.
    static Sheet build(ProfileViewModel model, ProfileRow row, Dialogs dialogs) {
        String about = row.key().map(it -> text("profile.comment.about", it)).orElse("");
        return build(about, row.comments(), Optional.empty(), written -> model.comment(row, written), dialogs);
    }

    /// Of a key in the profile of a cell, and in the others that have the key if the person ticks that.
    static Sheet build(SecretsViewModel model, Place place, Dialogs dialogs) {
        var having = model.having(place.key());
        var everywhere = new CheckBox(text("secrets.comment.everywhere", having.size()));
        everywhere.setId("comment-everywhere");
        boolean several = having.size() > 1;
        return build(
                text("secrets.lines.about", place.key(), place.profile()),
                model.comments(place),
                several ? Optional.of(everywhere) : Optional.empty(),
                written -> model.comment(
                        place.key(), everywhere.isSelected() ? having : List.of(place.profile()), written),
                dialogs);
    }

    private static Sheet build(
            String about,
            List<String> comments,
            Optional<CheckBox> choice,
            Consumer<List<String>> stage,
            Dialogs dialogs) {
        var area = Leavable.area(new TextArea(String.join("\n", comments)));
        area.setId("comment-text");
        area.getStyleClass().add("mono");
        area.setAccessibleText(text("profile.comment.title"));
        area.setPrefColumnCount(64);
        area.setPrefRowCount(6);
        var cancel = new Button(text("secrets.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> dialogs.close());
        var done = new Button(text("profile.comment.do"));
        done.setId("comment-stage");
        done.getStyleClass().add("accent");
        done.setOnAction(_ -> {
            stage.accept(lines(area.getText()));
            dialogs.close();
        });
        var sheet = new Sheet("comment", text("profile.comment.title")).about(about);
        choice.ifPresentOrElse(it -> sheet.with(area, it), () -> sheet.with(area));
        return sheet.hint(text("secrets.add.staged")).buttons(cancel, done);
    }

    private static List<String> lines(String typed) {
        return typed.isBlank()
                ? List.of()
                : typed.strip().lines().map(String::strip).toList();
    }
}
