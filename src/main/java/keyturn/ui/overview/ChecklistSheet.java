package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import keyturn.app.State;
import keyturn.checklist.Checklist;
import keyturn.checklist.Item;
import keyturn.checklist.Point;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.health.Fix;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.ui.part.ProfileChoice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The deployment checklist of one profile after another: what is proven and by what, what a person ticks.
final class ChecklistSheet {

    private final Desk desk;
    private final SimpleObjectProperty<Optional<ProfileName>> profile;
    private final VBox rows = new VBox();
    private final Label count = new Label();
    private final TextField by = new TextField(System.getProperty("user.name", ""));

    private ChecklistSheet(Desk desk, ProfileName first) {
        this.desk = desk;
        profile = new SimpleObjectProperty<>(Optional.of(first));
        rows.getStyleClass().add("checklist");
        count.getStyleClass().add("quiet");
        by.setId("checklist-by");
        by.setAccessibleText(text("overview.checklist.by"));
        by.setPrefColumnCount(9);
    }

    /// @param first whose list is shown first
    static void show(Desk desk, ProfileName first) {
        new ChecklistSheet(desk, first).show();
    }

    private void show() {
        var choice = new ProfileChoice(text("overview.checklist.profile"), "", profile);
        choice.offer(desk.folder().state().snapshot().profiles().stream()
                .map(each -> Optional.of(each.name()))
                .toList());
        var label = new Label(text("overview.checklist.by"));
        label.setLabelFor(by);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var top = new HBox(choice, space, label, by);
        top.getStyleClass().add("checklist-top");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("checklist-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var close = new Button(text("overview.close"));
        close.setDefaultButton(true);
        close.setOnAction(_ -> desk.dialogs().close());
        Subscription revision = desk.folder().revisionProperty().subscribe(_ -> redraw());
        Subscription chosen = profile.subscribe(_ -> redraw());
        desk.dialogs()
                .show(new Sheet("checklist", text("overview.checklist.title"))
                        .headed(count)
                        .with(top, scroll)
                        .hint(text("overview.checklist.hint"))
                        .buttons(close)
                        .whenClosed(() -> {
                            revision.unsubscribe();
                            chosen.unsubscribe();
                        }));
    }

    private void redraw() {
        rows.getChildren().clear();
        profile.get().flatMap(name -> list(desk, desk.folder().state(), name)).ifPresent(list -> {
            count.setText(
                    list.passed()
                            ? text("overview.checklist.passed")
                            : text(
                                    "overview.checklist.missing",
                                    list.missing(),
                                    list.items().size()));
            list.items().forEach(item -> rows.getChildren().add(row(list.profile(), item)));
        });
    }

    /// Empty if the profile has gone.
    static Optional<Checklist> list(Desk desk, State state, ProfileName profile) {
        try {
            return Optional.of(desk.folder().session().answers().checklist(state, profile));
        } catch (Failure gone) {
            return Optional.empty();
        }
    }

    private HBox row(ProfileName of, Item item) {
        var title = new Label(text(
                "overview.checklist.item", item.point().number(), item.point().title()));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        var evidence = new Label(item.evidence());
        evidence.getStyleClass().addAll("quiet", "small");
        evidence.setWrapText(true);
        var words = new VBox(title, evidence);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(mark(item), words);
        row.getStyleClass().add("checklist-item");
        row.setMinHeight(Region.USE_PREF_SIZE);
        action(of, item).ifPresent(row.getChildren()::add);
        return row;
    }

    /// A shape of its own for each state.
    private static FontIcon mark(Item item) {
        var icon = new FontIcon(
                switch (item.state()) {
                    case PASS -> Feather.CHECK_CIRCLE;
                    case FAIL -> Feather.X_CIRCLE;
                    case OPEN -> Feather.CIRCLE;
                });
        icon.getStyleClass()
                .addAll(
                        "checklist-mark",
                        switch (item.state()) {
                            case PASS -> "good";
                            case FAIL -> "bad";
                            case OPEN -> "neutral";
                        });
        icon.setAccessibleRole(AccessibleRole.TEXT);
        icon.setAccessibleText(
                switch (item.state()) {
                    case PASS -> text("overview.checklist.pass");
                    case FAIL -> text("overview.checklist.fail");
                    case OPEN -> text("overview.checklist.open");
                });
        return icon;
    }

    private Optional<Node> action(ProfileName of, Item item) {
        if (!item.automatic()) {
            boolean done = item.state() == Item.State.PASS;
            var button =
                    button(done ? text("overview.checklist.untick") : text("overview.checklist.tick"), item.point());
            button.setDisable(!desk.folder().writable());
            button.setOnAction(_ -> tick(of, item.point(), !done));
            return Optional.of(button);
        }
        return item.findings().stream()
                .filter(finding ->
                        finding.profile().isPresent() && finding.key().isPresent())
                .findFirst()
                .map(finding -> {
                    var button = button(text("overview.checklist.show"), item.point());
                    button.setOnAction(_ -> {
                        desk.dialogs().close();
                        desk.mending()
                                .apply(new Fix.Show(
                                        finding.profile().orElseThrow(),
                                        finding.key().orElseThrow()));
                    });
                    return button;
                });
    }

    private static Button button(String name, Point point) {
        var button = new Button(name);
        button.setId("checklist-" + point.id());
        button.setAccessibleText(name + ": " + point.title());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void tick(ProfileName of, Point point, boolean done) {
        String who = by.getText().strip();
        Optional<String> word =
                done ? Optional.of(who.isEmpty() ? System.getProperty("user.name", "?") : who) : Optional.empty();
        desk.folder()
                .change(
                        text("overview.checklist.job"),
                        session -> session.answers().tick(of, point, word));
    }
}
