package keyturn.ui.backups;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.backup.RestorePreview;
import keyturn.backup.RestorePreview.FileChange;
import keyturn.backup.RestorePreview.KeyChange;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.policy.Policy;
import org.jspecify.annotations.Nullable;

/// What restoring would change: each file with its tick, each key with what it is and what it would be, masked.
final class ChangeLines extends ScrollPane {

    private final Policy policy;
    private final Taking taking;

    /// Stages a value of the backup.
    interface Taking {
        /// @return true if it was staged
        boolean take(FileChange file, KeyChange change);
    }

    /// @param policy says which values are masked
    ChangeLines(RestorePreview preview, Map<String, BooleanProperty> chosen, Policy policy, Taking taking) {
        this.policy = policy;
        this.taking = taking;
        setId("changes");
        setFitToWidth(true);
        setAccessibleText(text("backups.changes"));
        getStyleClass().add("review-list");
        var lines = new VBox();
        lines.getStyleClass().add("review-lines");
        // What changes first: it is what the person has to look at.
        var files = new ArrayList<>(preview.files());
        files.sort(Comparator.comparing(FileChange::identical));
        for (FileChange file : files) {
            Node heading = heading(file, chosen.get(file.fileName()));
            if (file.identical()) {
                var line = new HBox(heading, remark(file));
                line.getStyleClass().add("identical-file");
                line.setAlignment(Pos.CENTER_LEFT);
                lines.getChildren().add(line);
            } else {
                lines.getChildren().add(heading);
                file.keys().forEach(it -> lines.getChildren().add(change(file, it)));
                lines.getChildren().add(remark(file));
            }
        }
        setContent(lines);
    }

    private static Node heading(FileChange file, @Nullable BooleanProperty ticked) {
        var box = new CheckBox(file.exists() ? file.fileName() : text("backups.changes.newFile", file.fileName()));
        box.setMnemonicParsing(false);
        box.setId("restore-" + file.fileName());
        box.getStyleClass().addAll("mono", "change-file");
        if (ticked != null) {
            box.selectedProperty().bindBidirectional(ticked);
        }
        return box;
    }

    /// What a key is and would be, with the button that takes this one value.
    private Node change(FileChange file, KeyChange change) {
        var words = new VBox();
        words.getStyleClass().add("change-words");
        words.getChildren().addAll(lines(change));
        if (file.profile().isEmpty() || change.stored().isEmpty()) {
            return words;
        }
        var take = new Button(text("backups.take"));
        String profile = file.profile().get().name();
        take.setId("take-" + profile + "-" + change.key());
        take.getStyleClass().addAll("small", "take");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setAccessibleText(text("backups.take.spoken", change.key(), profile));
        take.setOnAction(_ -> {
            if (taking.take(file, change)) {
                take.setText(text("backups.take.done"));
                take.setDisable(true);
            }
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(words, take);
        line.getStyleClass().add("change-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private List<Label> lines(KeyChange change) {
        var lines = new ArrayList<Label>();
        switch (change.kind()) {
            case ADDED ->
                lines.add(line(
                        "review-after",
                        text("backups.changes.plus", change.key(), masked(change.key(), change.after()))));
            case REMOVED ->
                lines.add(line(
                        "review-before",
                        text("backups.changes.minus", change.key(), masked(change.key(), change.before()))));
            case CHANGED -> {
                lines.add(line(
                        "review-before",
                        text("backups.changes.minus", change.key(), masked(change.key(), change.before()))));
                lines.add(line(
                        "review-after",
                        text("backups.changes.plus", change.key(), masked(change.key(), change.after()))));
            }
        }
        return lines;
    }

    /// A fingerprint stands behind dots, as everywhere.
    private String masked(EnvKey key, String shown) {
        return policy.isSecret(key) && !shown.isEmpty() ? SecretText.MASK + " " + shown : shown;
    }

    private static Label remark(FileChange file) {
        String words = file.identical() ? text("backups.changes.identical") : text("backups.changes.same", file.same());
        return line("review-remark", words);
    }

    private static Label line(String style, String words) {
        var line = new Label(words);
        line.getStyleClass().addAll("mono", style);
        return line;
    }
}
