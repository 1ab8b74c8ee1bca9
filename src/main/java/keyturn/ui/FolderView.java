package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import keyturn.app.KeptEdits;
import keyturn.env.ProfileName;
import keyturn.failure.Failure;
import keyturn.ui.activity.ActivityScreen;
import keyturn.ui.backups.BackupsScreen;
import keyturn.ui.exchange.ImportSheet;
import keyturn.ui.guard.Guard;
import keyturn.ui.job.FxJobs;
import keyturn.ui.overview.DoctorSheet;
import keyturn.ui.overview.OverviewScreen;
import keyturn.ui.part.Tone;
import keyturn.ui.procedure.RotationBar;
import keyturn.ui.procedure.RotationBench;
import keyturn.ui.procedure.Rotator;
import keyturn.ui.rotation.RotationScreen;
import keyturn.ui.secrets.SecretsModels;
import keyturn.ui.secrets.SecretsScreen;
import keyturn.ui.settings.SettingsScreen;
import keyturn.ui.welcome.WelcomeScreen;
import keyturn.work.Profile;

/// One open work folder in the window: its screens, and what the frame around them shows.
final class FolderView implements Navigator {

    /// The screens, in the order of the rail.
    enum Place {
        OVERVIEW,
        SECRETS,
        ROTATION,
        BACKUPS,
        ACTIVITY,
        SETTINGS,
        WELCOME;

        /// As it is remembered: `overview`.
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Place> named(String id) {
            return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
        }
    }

    private final Desk desk;
    private final Rotator rotator;
    private final Shell shell;
    private final InfoBar lasting = new InfoBar("lasting-notice");
    private final InfoBar pending = new InfoBar("pending-notice");
    private final InfoBar lost = new InfoBar("kept-notice");
    private final InfoBar news = new InfoBar("notice");
    private final DueWatch due;
    private final StackPane room = new StackPane();
    private final Review review;
    private final Screens screens;
    private final Trail<Place> trail = new Trail<>();
    private Optional<Place> shown = Optional.empty();

    /// @param shell where it is shown
    FolderView(OpenFolder folder, FxJobs jobs, WindowParts parts, Shell shell) {
        this.shell = shell;
        Guard guard = parts.guard().ofFolder();
        rotator = new Rotator(new RotationBench(
                folder,
                jobs,
                FxJobs.windowThread(),
                parts.dialogs(),
                parts.files(),
                parts.clock(),
                guard,
                parts.incidents()));
        var mending = new Mending(folder, jobs, this, rotator);
        desk = new Desk(
                folder,
                jobs,
                this,
                parts.dialogs(),
                parts.files(),
                mending,
                rotator,
                parts.theme(),
                parts.preferences(),
                parts.reminders(),
                parts.clock(),
                guard,
                parts.locks());
        review = new Review(desk);
        screens = new Screens(room, shell, parts.pace());
        folder.clashes().decideBy(this::decide);
        screens.add(Place.OVERVIEW, () -> new OverviewScreen(desk));
        screens.add(Place.SECRETS, () -> SecretsModels.of(desk), models -> new SecretsScreen(desk, models));
        screens.add(Place.ROTATION, () -> new RotationScreen(desk));
        screens.add(Place.BACKUPS, () -> new BackupsScreen(desk));
        screens.add(Place.ACTIVITY, () -> new ActivityScreen(desk));
        screens.add(Place.SETTINGS, () -> new SettingsScreen(desk));
        screens.add(Place.WELCOME, () -> new WelcomeScreen(desk));
        VBox.setVgrow(room, Priority.ALWAYS);
        due = new DueWatch(desk);
        shell.fill(this, lasting, new RotationBar(rotator), due.bar(), lost, pending, news, room);
        folder.session()
                .readOnly()
                .ifPresent(reason -> lasting.stay(Tone.WARNING, text("ui.readOnly", reason), "", () -> {}));
        folder.noticeProperty().subscribe(notice -> news.show(notice, folder::dismissNotice, review::show));
        // The button that saves is disabled until then, and would not take the focus from the field.
        shell.header().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> settle());
        Drops.accept(shell, this::take);
        folder.unreadProperty().subscribe(_ -> showPending());
        folder.revisionProperty().subscribe(_ -> redraw());
        go(new Destination.Overview());
    }

    @Override
    public void go(Destination destination) {
        settle();
        var place = placeOf(destination);
        shell.rail().mark(destination);
        screens.show(place, screen -> {
            shown = Optional.of(place);
            trail.go(place);
            shell.header().show(screen);
            screen.show(destination);
        });
    }

    /// Stages what is being typed in the screen that is shown.
    void settle() {
        shown.flatMap(screens::at).ifPresent(Screen::settle);
    }

    /// Goes to the screen that was shown before, as it was left.
    void back() {
        trail.back().ifPresent(this::go);
    }

    /// Goes again to the screen that was left by going back.
    void forward() {
        trail.forward().ifPresent(this::go);
    }

    /// Stages again what was kept. Why something cannot be stays above the screen until it is put away.
    void takeUp(KeptEdits.Found kept) {
        kept.edits().forEach(folder()::restore);
        if (!kept.troubles().isEmpty()) {
            var said = kept.troubles().stream().map(Failure::line).collect(Collectors.joining("\n"));
            lost.offer(Tone.BAD, said, "", () -> {}, lost::hide);
        }
    }

    /// What can be done in the screen that is shown.
    List<WindowAction> commands() {
        return shown.flatMap(screens::at).map(Screen::commands).orElse(List.of());
    }

    /// A file that was dropped on the window: what it would bring into which profile is shown first. Into a folder
    /// without profiles nothing can go yet.
    void take(Path file) {
        List<ProfileName> profiles = desk.folder().state().snapshot().profiles().stream()
                .filter(profile -> profile.document().isPresent())
                .map(Profile::name)
                .toList();
        if (desk.dialogs().showing()) {
            return;
        }
        if (profiles.isEmpty()) {
            desk.folder().tell(Notice.of(Tone.WARNING, text("ui.drop.noProfile", file.getFileName())));
            return;
        }
        ProfileName named = profiles.stream()
                .filter(profile -> profile.fileName().equals(String.valueOf(file.getFileName())))
                .findFirst()
                .orElse(profiles.getFirst());
        ImportSheet.show(desk, file, profiles, named);
    }

    /// The name of the screen that is shown.
    String title() {
        return shown.flatMap(screens::at).map(Screen::title).orElse("");
    }

    /// What is shown, or will be in a moment.
    Optional<Place> place() {
        return screens.coming().or(() -> shown);
    }

    /// True while screens are being made.
    boolean isMaking() {
        return screens.isMaking();
    }

    /// Shows what is staged, if anything is.
    void review() {
        settle();
        review.show();
    }

    /// Opens the doctor.
    void examine() {
        DoctorSheet.show(desk, false);
    }

    /// Tells what becomes due.
    DueWatch due() {
        return due;
    }

    void openMenu() {
        shell.menu().open();
    }

    /// What is on the screen of it.
    Shell shell() {
        return shell;
    }

    /// What can be opened whatever screen is shown, as [Screen#openers()].
    Map<String, Runnable> openers() {
        return Map.of(
                "review",
                review::show,
                "unsaved",
                () -> Unsaved.ask(desk.dialogs(), folder(), () -> {}, () -> {}),
                "under-way",
                () -> new UnderWay(desk.dialogs()).show(rotator, "JWT_SECRET (production)", () -> {}));
    }

    /// Lets the person decide about keys that were changed here and on disk.
    void decide() {
        new Clashes(desk).show();
    }

    Rotator rotator() {
        return rotator;
    }

    OpenFolder folder() {
        return desk.folder();
    }

    /// Goes to a place as it was left, and is there.
    Screen show(Place place) {
        go(place);
        screens.finish();
        return screens.at(place).orElseThrow();
    }

    /// Goes to a place as it was left.
    void go(Place place) {
        go(
                switch (place) {
                    case OVERVIEW -> new Destination.Overview();
                    case SECRETS -> new Destination.Secrets();
                    case ROTATION -> new Destination.Rotation();
                    case BACKUPS -> new Destination.Backups(false);
                    case ACTIVITY -> new Destination.Activity();
                    case SETTINGS -> new Destination.Settings();
                    case WELCOME -> new Destination.Welcome();
                });
    }

    void close() {
        screens.close();
        shell.status().close();
        desk.folder().close();
    }

    private void redraw() {
        shell.header().show(desk.folder().state().snapshot().active());
        shell.rail().count(desk.folder());
        shell.status().show(desk.folder());
        showPending();
    }

    /// What a person must mend or decide: a folder that cannot be read, clashes, edits of a profile whose file is gone.
    private void showPending() {
        var clashes = desk.folder().clashesProperty().get();
        var stranded = desk.folder().edits().stranded().keySet();
        var unread = desk.folder().unreadProperty().get();
        if (unread.isPresent()) {
            pending.stay(Tone.BAD, unread.get().line(), text("ui.action.refresh"), desk.folder()::refresh);
        } else if (!clashes.isEmpty()) {
            pending.stay(Tone.WARNING, text("ui.clash.notice", clashes.size()), text("ui.clash.decide"), this::decide);
        } else if (!stranded.isEmpty()) {
            var files = stranded.stream().map(ProfileName::fileName).collect(Collectors.joining(", "));
            pending.stay(Tone.WARNING, text("ui.stranded.notice", files), text("ui.notice.review"), review::show);
        } else {
            pending.hide();
        }
    }

    private static Place placeOf(Destination destination) {
        return switch (destination) {
            case Destination.Overview() -> Place.OVERVIEW;
            case Destination.Secrets _ -> Place.SECRETS;
            case Destination.Rotation _ -> Place.ROTATION;
            case Destination.Backups _ -> Place.BACKUPS;
            case Destination.Activity() -> Place.ACTIVITY;
            case Destination.Settings() -> Place.SETTINGS;
            case Destination.Welcome() -> Place.WELCOME;
        };
    }
}
