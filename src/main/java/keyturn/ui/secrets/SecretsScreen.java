package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Window;
import javafx.util.Subscription;
import keyturn.activity.Action;
import keyturn.app.FolderLayout;
import keyturn.env.ProfileName;
import keyturn.health.Fix;
import keyturn.job.Job;
import keyturn.ui.Content;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Screen;
import keyturn.ui.WindowAction;

/// Keys by profiles.
public final class SecretsScreen implements Screen {

    private final Desk desk;
    private final SecretsViewModel model;
    private final InspectorViewModel inspected;
    private final Copying copying;
    private final SecretsSheets sheets;
    private final MatrixTable table;
    private final InspectorView inspector;
    private final Exchange exchange;
    private final ProfilePane profile;
    private final Subscription revision;
    private final SecretsCommands commands;
    private final CellRotation rotation;
    private boolean seen;

    public SecretsScreen(Desk desk, SecretsModels models) {
        this.desk = desk;
        model = models.secrets();
        inspected = models.inspected();
        copying = models.copying();
        sheets = new SecretsSheets(desk, model, inspected, copying);
        exchange = new Exchange(desk, model, this::shownProfile);
        table = new MatrixTable(model, models.layout());
        rotation = new CellRotation(model, desk.rotator());
        commands = new SecretsCommands(model, rotation, new Doing());
        inspector = new InspectorView(inspected, new Doing());
        table.setOnEditElsewhere(inspector::edit);
        profile = new ProfilePane(model, models.lines(), desk.dialogs(), inspector::edit, this::focusCells);
        inspector.setOnEnded(this::focusCells);
        inspected.revealedProperty().subscribe(revealed -> {
            if (revealed) {
                copying.record(Action.REVEAL);
            }
        });
        revision = desk.folder().revisionProperty().subscribe(_ -> model.refresh());
    }

    @Override
    public String title() {
        return text("ui.screen.secrets");
    }

    @Override
    public Content content() {
        var keyboard = new MatrixKeyboard(model, table, commands());
        var menus = new MatrixMenus(model, table, commands);
        Content content = new SecretsView(
                        model,
                        table,
                        inspector,
                        () -> sheets.changing(sheets::add),
                        sheets::compare,
                        sheets::loaders,
                        exchange,
                        profile,
                        commands.others(),
                        () -> desk.go().go(new Destination.Overview()))
                .build();
        content.whole().getProperties().put(MatrixKeyboard.class, keyboard);
        content.whole().getProperties().put(MatrixMenus.class, menus);
        ChangeListener<Boolean> focus = (_, _, focused) -> {
            if (!focused) {
                hide();
            }
        };
        content.whole()
                .sceneProperty()
                .flatMap(javafx.scene.Scene::windowProperty)
                .subscribe((before, now) -> {
                    watch(before, now, focus);
                    if (now == null) {
                        hide();
                    }
                });
        // Another screen is shown: who comes back has not asked to see it again.
        content.whole().visibleProperty().subscribe(visible -> {
            if (!visible) {
                hide();
            }
        });
        return content;
    }

    @Override
    public void ready() {
        selectFirst();
    }

    /// The list and the text, and then the matrix again as if neither had been.
    @Override
    public List<Runnable> faces() {
        var mode = profile.model().modeProperty();
        return List.of(() -> mode.set(SecretsMode.LIST), () -> mode.set(SecretsMode.TEXT), () -> {
            mode.set(SecretsMode.MATRIX);
            model.selectedProperty().set(Optional.empty());
            selectFirst();
        });
    }

    @Override
    public List<Node> actions() {
        var folder = desk.folder();
        var save = new Button(text("secrets.save"));
        save.setId("save");
        save.getStyleClass().add("accent");
        save.disableProperty()
                .bind(folder.busyProperty().or(folder.stagedProperty().isEqualTo(0)));
        save.setOnAction(_ -> folder.save());
        return List.of(save);
    }

    @Override
    public List<WindowAction> commands() {
        Stream<List<WindowAction>> all = profile.isMatrix()
                ? Stream.of(profile.commands(), commands.cells(), commands.others(), commands.columns())
                : Stream.of(profile.commands(), commands.others());
        return all.flatMap(List::stream).toList();
    }

    @Override
    public void show(Destination destination) {
        if (destination instanceof Destination.Secrets wanted) {
            wanted.filter().ifPresent(it -> model.filterProperty().set(KeyFilter.of(it)));
            if (wanted.filter()
                    .filter(it -> it != Destination.SecretsFilter.ALL)
                    .isPresent()) {
                profile.show(SecretsMode.MATRIX);
            }
            wanted.key()
                    .ifPresent(key -> wanted.profile()
                            .or(() -> table.profiles().stream().findFirst())
                            .ifPresent(profile -> model.show(profile, key)));
        }
        seen = true;
        selectFirst();
        profile.arrive();
        focusCells();
    }

    private void selectFirst() {
        if (model.selectedProperty().get().isEmpty()) {
            table.profiles().stream().findFirst().ifPresent(model::showFirst);
        }
    }

    @Override
    public void settle() {
        table.settle();
        inspector.settle();
        profile.settle();
    }

    private void focusCells() {
        (profile.isMatrix() ? table : profile.list()).requestFocus();
    }

    @Override
    public Map<String, Runnable> openers() {
        return Map.ofEntries(
                Map.entry("add-key", sheets::add),
                Map.entry("comment", () -> {
                    profile.show(SecretsMode.LIST);
                    profile.comment();
                }),
                Map.entry("compare", sheets::compare),
                Map.entry("loaders", sheets::loaders),
                Map.entry("group", sheets::group),
                Map.entry("export", exchange::exportProfile),
                Map.entry("import", exchange::importFile),
                Map.entry("lines", () -> new Doing().editLines("")),
                Map.entry("list", () -> profile.show(SecretsMode.LIST)),
                Map.entry("rename", sheets::rename),
                Map.entry("text", () -> profile.show(SecretsMode.TEXT)));
    }

    @Override
    public void close() {
        hide();
        copying.clear();
        revision.unsubscribe();
        if (seen) {
            remember();
        }
    }

    private void hide() {
        inspected.hide();
        profile.hide();
    }

    private Path root() {
        return desk.folder().state().snapshot().root();
    }

    /// Remembers how the columns are left.
    private void remember() {
        FolderLayout layout = table.arrangement();
        Path root = root();
        desk.jobs()
                .start(new Job<>(
                        text("secrets.remembering"),
                        _ -> {
                            desk.preferences().remember(root, layout);
                            return layout;
                        },
                        _ -> {}));
    }

    /// A revealed value must not stand in a window that the person has left.
    private void watch(Window before, Window now, ChangeListener<Boolean> focus) {
        if (before != null) {
            before.focusedProperty().removeListener(focus);
        }
        if (now != null) {
            now.focusedProperty().addListener(focus);
        }
    }

    /// The profile whose list or text is shown; none in the matrix.
    private Optional<ProfileName> shownProfile() {
        return profile.isMatrix()
                ? Optional.empty()
                : profile.model().profileProperty().get();
    }

    /// What the commands and the inspector cannot do alone.
    private final class Doing implements SecretsCommands.Host, InspectorActions {

        @Override
        public void edit() {
            table.edit();
        }

        @Override
        public void reveal() {
            inspected.toggleReveal();
        }

        @Override
        public void copy() {
            copying.copy();
        }

        @Override
        public void paste() {
            copying.paste();
        }

        @Override
        public void rename() {
            sheets.changing(sheets::rename);
        }

        @Override
        public void comment() {
            sheets.changing(sheets::comment);
        }

        @Override
        public void group() {
            sheets.changing(sheets::group);
        }

        @Override
        public void add() {
            sheets.changing(sheets::add);
        }

        @Override
        public void compare() {
            sheets.compare();
        }

        @Override
        public void loaders() {
            sheets.loaders();
        }

        @Override
        public void importFile() {
            sheets.changing(exchange::importFile);
        }

        @Override
        public void exportProfile() {
            exchange.exportProfile();
        }

        @Override
        public void editLines(String pasted) {
            sheets.lines(pasted);
        }

        @Override
        public void rotate() {
            rotation.selected();
        }

        @Override
        public void leaked() {
            rotation.leaked();
        }

        @Override
        public void mend(Fix fix) {
            desk.mending().apply(fix);
        }
    }
}
