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
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;
import keyturn.activity.Action;
import keyturn.app.FolderLayout;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.health.Fix;
import keyturn.job.Job;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Screen;
import keyturn.ui.WindowAction;
import keyturn.work.Ledger.Place;

/// Keys by profiles.
public final class SecretsScreen implements Screen {

    private final Desk desk;
    private final SecretsViewModel model;
    private final InspectorViewModel inspected;
    private final Copying copying;
    private final MatrixTable table;
    private final InspectorView inspector;
    private final Exchange exchange;
    private final ProfilePane profile;
    private final Subscription revision;
    private final SecretsCommands commands;
    private final CellRotation rotation;

    public SecretsScreen(Desk desk) {
        this.desk = desk;
        FolderLayout layout = desk.preferences().layout(root());
        model = new SecretsViewModel(new DeskWorkbench(desk.folder()), layout);
        inspected = new InspectorViewModel(model, desk.jobs(), desk.guard());
        copying = new Copying(desk, model, inspected);
        new LoaderBadges(model, desk.jobs()).watch();
        exchange = new Exchange(desk, model, this::shownProfile);
        table = new MatrixTable(model, layout);
        rotation = new CellRotation(model, desk.rotator());
        commands = new SecretsCommands(model, rotation, new Doing());
        inspector = new InspectorView(inspected, new Doing());
        table.setOnEditElsewhere(inspector::edit);
        var lines = new ProfileViewModel(model, copying::record, desk.guard());
        profile = new ProfilePane(model, lines, desk.dialogs(), inspector::edit);
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
    public Region content() {
        var keyboard = new MatrixKeyboard(model, table, commands());
        var menus = new MatrixMenus(model, table, commands);
        Region content = new SecretsView(
                        model,
                        table,
                        inspector,
                        () -> changing(this::add),
                        this::compare,
                        this::loaders,
                        exchange,
                        profile,
                        commands.others(),
                        () -> desk.go().go(new Destination.Overview()))
                .build();
        content.getProperties().put(MatrixKeyboard.class, keyboard);
        content.getProperties().put(MatrixMenus.class, menus);
        ChangeListener<Boolean> focus = (_, _, focused) -> {
            if (!focused) {
                inspected.hide();
                profile.hide();
            }
        };
        content.sceneProperty().flatMap(javafx.scene.Scene::windowProperty).subscribe((before, now) -> {
            watch(before, now, focus);
        });
        return content;
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
        if (model.selectedProperty().get().isEmpty()) {
            table.profiles().stream().findFirst().ifPresent(model::showFirst);
        }
        profile.arrive();
        focusCells();
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
                Map.entry("add-key", this::add),
                Map.entry("comment", () -> {
                    profile.show(SecretsMode.LIST);
                    profile.comment();
                }),
                Map.entry("compare", this::compare),
                Map.entry("loaders", this::loaders),
                Map.entry("group", this::group),
                Map.entry("export", exchange::exportProfile),
                Map.entry("import", exchange::importFile),
                Map.entry("lines", () -> new Doing().editLines("")),
                Map.entry("list", () -> profile.show(SecretsMode.LIST)),
                Map.entry("rename", this::rename),
                Map.entry("text", () -> profile.show(SecretsMode.TEXT)));
    }

    @Override
    public void close() {
        inspected.hide();
        profile.hide();
        copying.clear();
        revision.unsubscribe();
        remember();
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

    /// Nobody should fill in a sheet to be told at its end that nothing can be changed.
    private void changing(Runnable sheet) {
        desk.folder().session().readOnly().ifPresentOrElse(model::refuse, sheet);
    }

    private void add() {
        desk.dialogs()
                .show(new AddKeySheet(new AddKeyViewModel(model, desk.jobs()), desk.dialogs(), desk.guard()).build());
    }

    private void compare() {
        if (CompareViewModel.isPossible(model)) {
            desk.dialogs()
                    .show(new CompareSheet(
                                    new CompareViewModel(model), CompareViewModel.profiles(model), desk.dialogs())
                            .build());
        }
    }

    /// Begins with the profile of the selected cell.
    private void loaders() {
        List<ProfileName> profiles = CompareViewModel.profiles(model);
        if (profiles.isEmpty()) {
            return;
        }
        ProfileName first = model.selectedProperty()
                .get()
                .map(Place::profile)
                .filter(profiles::contains)
                .orElse(profiles.getFirst());
        desk.dialogs()
                .show(new LoadersSheet(new LoadersSheetModel(model, desk.jobs(), first), profiles, desk.dialogs())
                        .build());
    }

    private void rename() {
        Optional<InspectorContent> content = inspected.content();
        content.ifPresent(
                it -> desk.dialogs().show(RenameSheet.build(model, it.row().key(), desk.dialogs())));
    }

    private void comment() {
        inspected
                .content()
                .filter(InspectorContent::hasValue)
                .ifPresent(it -> desk.dialogs().show(CommentSheet.build(model, it.place(), desk.dialogs())));
    }

    /// Of the chosen cells, or of the selected one.
    private void group() {
        List<EnvKey> chosen = model.selection().keys();
        List<EnvKey> keys = chosen.isEmpty()
                ? model.selectedProperty().get().map(Place::key).stream().toList()
                : chosen;
        if (!keys.isEmpty()) {
            desk.dialogs().show(GroupSheet.build(model, keys, desk.dialogs()));
        }
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
            changing(SecretsScreen.this::rename);
        }

        @Override
        public void comment() {
            changing(SecretsScreen.this::comment);
        }

        @Override
        public void group() {
            changing(SecretsScreen.this::group);
        }

        @Override
        public void add() {
            changing(SecretsScreen.this::add);
        }

        @Override
        public void compare() {
            SecretsScreen.this.compare();
        }

        @Override
        public void loaders() {
            SecretsScreen.this.loaders();
        }

        @Override
        public void importFile() {
            changing(exchange::importFile);
        }

        @Override
        public void exportProfile() {
            exchange.exportProfile();
        }

        @Override
        public void editLines(String pasted) {
            var sheet = new LinesSheet(inspected, desk.dialogs(), () -> copying.record(Action.REVEAL));
            inspected.content().ifPresent(it -> desk.dialogs().show(sheet.build(it, pasted)));
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

    /// The profile whose list or text is shown; none in the matrix.
    private Optional<ProfileName> shownProfile() {
        return profile.isMatrix()
                ? Optional.empty()
                : profile.model().profileProperty().get();
    }
}
