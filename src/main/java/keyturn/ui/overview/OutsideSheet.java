package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.env.ProfileName;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.ui.part.StopBar;

/// Looks outside of the work folder, on request: running processes, a folder of logs, the servers of a profile.
/// Where it will connect to is shown before it does.
final class OutsideSheet {

    private final Desk desk;
    private final OutsideViewModel model;
    private final VBox column = new VBox();
    private final Button connect = new Button(text("overview.outside.connect"));

    OutsideSheet(Desk desk) {
        this.desk = desk;
        model = new OutsideViewModel(desk);
    }

    /// Asks at once where a profile leads to.
    Sheet planned(ProfileName profile) {
        Sheet sheet = build();
        model.plan(profile);
        return sheet;
    }

    Sheet build() {
        var processes = new Button(text("overview.outside.processes"));
        processes.setId("outside-processes");
        processes.setOnAction(_ -> model.processes());
        var logs = new Button(text("overview.outside.logs"));
        logs.setId("outside-logs");
        logs.setOnAction(
                _ -> desk.files().folder(text("overview.outside.logs.title")).ifPresent(model::logs));
        var servers = new MenuButton(text("overview.outside.servers"));
        servers.setId("outside-servers");
        servers.getStyleClass().add("with-text");
        servers.setAccessibleText(text("overview.outside.servers"));
        model.profiles().forEach(profile -> {
            var item = new MenuItem(profile.name());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.plan(profile));
            servers.getItems().add(item);
        });
        connect.setId("outside-connect");
        connect.getStyleClass().add("accent");
        connect.setOnAction(_ -> model.shownProperty().get().connect().ifPresent(model::connect));
        column.setId("outside-lines");
        column.getStyleClass().add("outside-column");
        var page = new ScrollPane(column);
        page.setFitToWidth(true);
        page.getStyleClass().add("doctor-page");
        var close = new Button(text("overview.doctor.close"));
        close.setCancelButton(true);
        close.setOnAction(_ -> desk.dialogs().close());
        var choices = new FlowPane(8, 8, processes, logs, servers);
        choices.disableProperty().bind(model.busyProperty());
        var running = new StopBar(model.busyProperty(), model::stop);
        model.stepProperty().subscribe(running::say);
        var sheet = new Sheet("outside", text("overview.outside.title"))
                .with(choices, running, page)
                .whenClosed(model::stop)
                .hint(text("overview.outside.hint"))
                .buttons(close, connect);
        sheet.getStyleClass().add("wide");
        model.shownProperty().subscribe(_ -> redraw());
        model.busyProperty().subscribe(_ -> redraw());
        return sheet;
    }

    private void redraw() {
        OutsideViewModel.Shown shown = model.shownProperty().get();
        boolean busy = model.busyProperty().get();
        var title = new Label(busy ? text("overview.outside.looking") : shown.title());
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        column.getChildren().setAll(title);
        if (!busy) {
            for (String each : shown.lines()) {
                var line = new Label(each);
                line.setWrapText(true);
                line.setMinHeight(Region.USE_PREF_SIZE);
                column.getChildren().add(line);
            }
        }
        boolean asks = shown.connect().isPresent() && !busy;
        connect.setVisible(asks);
        connect.setManaged(asks);
    }
}
