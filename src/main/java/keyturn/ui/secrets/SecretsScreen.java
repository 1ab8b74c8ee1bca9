package keyturn.ui.secrets;

import static keyturn.text.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import keyturn.activity.Action;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import keyturn.health.Fix;
import keyturn.job.Job;
import keyturn.job.Outcome;
import keyturn.ui.Desk;
import keyturn.ui.Destination;
import keyturn.ui.Notice;
import keyturn.ui.Screen;
import keyturn.work.Ledger.Place;

/// Keys by profiles.
public final class SecretsScreen implements Screen {

    private static final Duration LONGEST_REVEAL = Duration.seconds(15);
    private static final Duration KEEP_COPIED = Duration.seconds(30);

    private final Desk desk;
    private final SecretsViewModel model;
    private final InspectorViewModel inspected;
    private final SecretClipboard clipboard = new SecretClipboard(KEEP_COPIED);
    private final MatrixTable table;
    private final InspectorView inspector;
    private final Exchange exchange;
    private final Subscription revision;
    private Optional<EnvKey> copied = Optional.empty();

    public SecretsScreen(Desk desk) {
        this.desk = desk;
        model = new SecretsViewModel(new DeskWorkbench(desk.folder()));
        inspected = new InspectorViewModel(model, desk.jobs());
        new LoaderBadges(model, desk.jobs()).watch();
        exchange = new Exchange(desk, model);
        table = new MatrixTable(model);
        inspector = new InspectorView(inspected, new Actions(), LONGEST_REVEAL);
        table.setOnEditElsewhere(inspector::edit);
        inspected.revealedProperty().subscribe(revealed -> {
            if (revealed) {
                record(Action.REVEAL);
            }
        });
        clipboard.secondsLeftProperty().subscribe(seconds -> tellCopied(seconds.intValue()));
        revision = desk.folder().revisionProperty().subscribe(_ -> model.refresh());
    }

    @Override
    public String title() {
        return text("ui.screen.secrets");
    }

    @Override
    public Region content() {
        var keyboard = new MatrixKeyboard(model, table, this::copy);
        Region content =
                new SecretsView(model, table, inspector, this::add, this::compare, this::loaders, exchange).build();
        content.getProperties().put(MatrixKeyboard.class, keyboard);
        ChangeListener<Boolean> focus = (_, _, focused) -> {
            if (!focused) {
                inspected.hide();
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
                .bind(folder.busyProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> folder.changesProperty().get().isEmpty(), folder.changesProperty())));
        save.setOnAction(_ -> folder.save());
        return List.of(save);
    }

    @Override
    public void show(Destination destination) {
        if (destination instanceof Destination.Secrets wanted) {
            wanted.filter().ifPresent(it -> model.filterProperty().set(filter(it)));
            wanted.key()
                    .ifPresent(key -> wanted.profile()
                            .or(() -> table.profiles().stream().findFirst())
                            .ifPresent(profile -> model.show(profile, key)));
        }
        if (model.selectedProperty().get().isEmpty()) {
            table.profiles().stream().findFirst().ifPresent(model::showFirst);
        }
        table.requestFocus();
    }

    @Override
    public Map<String, Runnable> openers() {
        return Map.of(
                "add-key",
                this::add,
                "compare",
                this::compare,
                "loaders",
                this::loaders,
                "export",
                exchange::exportProfile,
                "import",
                exchange::importFile);
    }

    @Override
    public void close() {
        inspected.hide();
        clipboard.clear();
        revision.unsubscribe();
    }

    /// A revealed value must not stand in a window that the person has left, nor a copied one outlive the program.
    private void watch(Window before, Window now, ChangeListener<Boolean> focus) {
        if (before != null) {
            before.focusedProperty().removeListener(focus);
        }
        if (now != null) {
            now.focusedProperty().addListener(focus);
            now.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDDEN, _ -> clipboard.clear());
        }
    }

    private static KeyFilter filter(Destination.SecretsFilter filter) {
        return switch (filter) {
            case ALL -> KeyFilter.ALL;
            case PROBLEMS -> KeyFilter.PROBLEMS;
            case MISSING -> KeyFilter.MISSING;
            case DIFFERS -> KeyFilter.DIFFERS;
            case WEAK -> KeyFilter.WEAK;
            case REUSED -> KeyFilter.REUSED;
        };
    }

    private void copy() {
        inspected.value().filter(it -> !it.isEmpty()).ifPresent(value -> {
            clipboard.copy(value);
            record(Action.COPY);
            copied = model.selectedProperty().get().map(Place::key);
            tellCopied(clipboard.secondsLeftProperty().get());
        });
    }

    private void tellCopied(int seconds) {
        copied.ifPresent(key -> inspected.copied(key, seconds));
    }

    /// Notes that the value of the selected cell was seen. A setting is no secret.
    private void record(Action action) {
        Optional<Place> place = model.selectedProperty().get();
        Optional<SecretText> value = inspected.value();
        var policy = desk.folder().state().policy().policy();
        if (place.isEmpty() || value.isEmpty() || !policy.isSecret(place.get().key())) {
            return;
        }
        desk.jobs()
                .start(new Job<>(
                        text("secrets.recording"),
                        _ -> {
                            desk.folder()
                                    .session()
                                    .recordRead(
                                            action,
                                            place.get().profile(),
                                            place.get().key(),
                                            value.get());
                            return place;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed(Failure failure)) {
                                desk.folder().tell(Notice.of(failure));
                            }
                        }));
    }

    private void add() {
        desk.dialogs().show(new AddKeySheet(new AddKeyViewModel(model, desk.jobs()), desk.dialogs()).build());
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

    /// What the inspector cannot do alone.
    private final class Actions implements InspectorActions {

        @Override
        public void copy() {
            SecretsScreen.this.copy();
        }

        @Override
        public void editLines(String pasted) {
            inspected
                    .content()
                    .ifPresent(it -> desk.dialogs().show(new LinesSheet(inspected, desk.dialogs()).build(it, pasted)));
        }

        @Override
        public void rename() {
            Optional<InspectorContent> content = inspected.content();
            content.ifPresent(
                    it -> desk.dialogs().show(RenameSheet.build(model, it.row().key(), desk.dialogs())));
        }

        @Override
        public void mend(Fix fix) {
            desk.mending().apply(fix);
        }
    }
}
