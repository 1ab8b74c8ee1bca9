package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import keyturn.ui.Dialogs;
import keyturn.ui.Sheet;

/// The sheet on which the comments above a key are written.
final class CommentSheet {

    private CommentSheet() {}

    static Sheet build(ProfileViewModel model, ProfileRow row, Dialogs dialogs) {
        var area = new TextArea(String.join("\n", row.comments()));
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
            model.comment(row, lines(area.getText()));
            dialogs.close();
        });
        String about = row.key().map(it -> text("profile.comment.about", it)).orElse("");
        return new Sheet("comment", text("profile.comment.title"))
                .about(about)
                .with(area)
                .hint(text("secrets.add.staged"))
                .buttons(cancel, done);
    }

    private static List<String> lines(String typed) {
        return typed.isBlank()
                ? List.of()
                : typed.strip().lines().map(String::strip).toList();
    }
}
