package keyturn.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import keyturn.ui.FolderView.Place;
import keyturn.ui.job.FxJobs;

/// The screens of one work folder: those that have been made, and the one that is shown.
///
/// A screen that is asked for is made while the one before is still shown. When nothing is asked for and nobody does
/// anything, those that are most used are made unseen: the first sight of one takes no longer than the next, then.
final class Screens {

    /// Whose making starts no other program and asks nobody anything.
    private static final List<Place> AHEAD = List.of(Place.OVERVIEW, Place.SECRETS, Place.ROTATION);

    /// Whose hundreds of controls would be styled anew each time that it came back into the window.
    private static final Place STAYS = Place.SECRETS;

    /// In nanoseconds: as many steps as this allows are taken one after the other.
    private static final long STRETCH = 20_000_000;

    private final StackPane room;
    private final Pace pace;
    private final TypedMeanwhile typed;
    private final Touches touches;
    private final Map<Place, Supplier<Supplier<Screen>>> makers = new EnumMap<>(Place.class);
    private final Map<Place, Making> makings = new EnumMap<>(Place.class);
    private final Set<Place> failed = EnumSet.noneOf(Place.class);
    private Optional<Asked> asked = Optional.empty();
    private boolean closed;
    /// What is to go on when another turn has begun meanwhile does not.
    private int turn;

    private record Asked(Place place, Consumer<Screen> arrive) {}

    /// @param room  where they are shown
    /// @param frame what is around it
    Screens(StackPane room, Node frame, Pace pace) {
        this.room = room;
        this.pace = pace;
        typed = new TypedMeanwhile(frame);
        touches = new Touches(frame);
    }

    void add(Place place, Supplier<Screen> maker) {
        makers.put(place, () -> maker);
    }

    /// One that takes so long to make that what it knows is made first, and then what shows it.
    <M> void add(Place place, Supplier<M> models, Function<M, Screen> maker) {
        makers.put(place, () -> {
            M made = models.get();
            return () -> maker.apply(made);
        });
    }

    /// Shows a screen as soon as it has been made, at once if it has; what was asked for before and is still being
    /// made is not shown any more.
    ///
    /// @param arrive called when it is in the window
    void show(Place place, Consumer<Screen> arrive) {
        asked = Optional.of(new Asked(place, arrive));
        attempt(() -> {
            if (pace == Pace.AT_ONCE) {
                make(place, Making::finish);
            }
            if (making(place).isDone()) {
                arrive();
            } else {
                typed.hold();
            }
        });
        goOn();
    }

    /// Does not wait for what has been asked for.
    void finish() {
        attempt(() -> asked.ifPresent(it -> {
            make(it.place(), Making::finish);
            arrive();
        }));
    }

    /// Empty unless it has been shown.
    Optional<Screen> at(Place place) {
        return Optional.ofNullable(makings.get(place)).filter(Making::isDone).flatMap(Making::screen);
    }

    /// What is asked for and not yet shown.
    Optional<Place> coming() {
        return asked.map(Asked::place);
    }

    /// True while there is a screen that is to be made.
    boolean isMaking() {
        return !closed && (asked.isPresent() || (pace == Pace.IN_STEPS && next().isPresent()));
    }

    void close() {
        closed = true;
        turn++;
        asked = Optional.empty();
        typed.forget();
        touches.stop();
        makings.values().forEach(it -> it.screen().ifPresent(Screen::close));
    }

    private void arrive() {
        Asked arrived = asked.orElseThrow();
        asked = Optional.empty();
        Making made = making(arrived.place());
        Region content = made.content().orElseThrow();
        clear(content);
        made.show();
        if (!room.getChildren().contains(content)) {
            room.getChildren().add(content);
        }
        arrived.arrive().accept(made.screen().orElseThrow());
        typed.release();
    }

    /// Those that are being made unseen stay where they are.
    private void clear(Region content) {
        Optional<Region> staying = pace == Pace.IN_STEPS
                ? Optional.ofNullable(makings.get(STAYS)).flatMap(Making::content)
                : Optional.empty();
        List<Node> seen = room.getChildren().stream()
                .filter(it -> it.isVisible() && !it.equals(content))
                .toList();
        for (Node each : seen) {
            if (staying.filter(each::equals).isPresent()) {
                each.setVisible(false);
                each.setManaged(false);
            } else {
                room.getChildren().remove(each);
            }
        }
    }

    /// Whatever else the window has to do comes first: at once what is asked for, in a calm moment what is not.
    private void goOn() {
        int mine = ++turn;
        Runnable work = () -> FxJobs.windowThread().execute(() -> {
            if (mine == turn) {
                work();
            }
        });
        if (asked.isPresent()) {
            work.run();
        } else if (isMaking()) {
            touches.whenCalm(work);
        }
    }

    private void work() {
        attempt(() -> {
            next().ifPresent(it -> make(it, this::takeSteps));
            if (asked.filter(it -> making(it.place()).isDone()).isPresent()) {
                arrive();
            }
        });
        goOn();
    }

    /// A mistake of ours is told as any other; the keyboard must not be gone with it.
    private void attempt(Runnable step) {
        boolean done = false;
        try {
            step.run();
            done = true;
        } finally {
            if (!done) {
                asked = Optional.empty();
                typed.release();
            }
        }
    }

    /// What could not be made to its end is no screen: it is made anew when it is asked for again, and only then.
    private void make(Place place, Consumer<Making> steps) {
        Making making = making(place);
        boolean done = false;
        try {
            steps.accept(making);
            done = true;
        } finally {
            if (!done) {
                failed.add(place);
                makings.remove(place);
                making.content().ifPresent(room.getChildren()::remove);
                making.screen().ifPresent(Screen::close);
            }
        }
    }

    private void takeSteps(Making making) {
        long end = System.nanoTime() + STRETCH;
        do {
            making.step();
        } while (!(asked.isPresent() ? making.isDone() : making.isAhead()) && System.nanoTime() < end);
    }

    private Optional<Place> next() {
        return asked.isPresent()
                ? asked.map(Asked::place).filter(it -> !making(it).isDone())
                : firstAhead(it -> !it.isDone()).or(() -> firstAhead(it -> !it.isAhead()));
    }

    private Optional<Place> firstAhead(Predicate<Making> wanted) {
        return AHEAD.stream()
                .filter(it -> !failed.contains(it) && wanted.test(making(it)))
                .findFirst();
    }

    private Making making(Place place) {
        return makings.computeIfAbsent(
                place, it -> new Making(Optional.ofNullable(makers.get(it)).orElseThrow(), room, pace));
    }
}
