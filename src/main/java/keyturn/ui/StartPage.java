package keyturn.ui;

import static keyturn.text.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import keyturn.ui.part.EmptyState;
import keyturn.ui.part.Icons;
import org.kordamp.ikonli.feather.Feather;

/// What a person sees first where no work folder is known.
final class StartPage extends StackPane {

    private final Label trouble = new Label();

    StartPage(Runnable open, Runnable demo) {
        var choose = new Button(text("ui.start.open"), Icons.of(Feather.FOLDER));
        choose.setId("start-open");
        choose.setDefaultButton(true);
        choose.setOnAction(_ -> open.run());
        var tryDemo = new Button(text("ui.start.demo"));
        tryDemo.setId("start-demo");
        tryDemo.setOnAction(_ -> demo.run());
        var page = new EmptyState(Feather.KEY, text("ui.start.title"), text("ui.start.hint"), choose, tryDemo);
        trouble.getStyleClass().addAll("trouble", "bad");
        trouble.setWrapText(true);
        trouble.setVisible(false);
        page.getChildren().add(trouble);
        getChildren().add(page);
        getStyleClass().add("start-page");
    }

    /// Says why a work folder did not open.
    void say(Notice notice) {
        trouble.setText(
                notice.remedy().map(remedy -> notice.text() + "\n" + remedy).orElse(notice.text()));
        trouble.setVisible(true);
    }
}
