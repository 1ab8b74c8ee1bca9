package keyturn.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// One screen on its way: made, put into the window unseen, styled and laid out, in steps that are short each. All of
/// it at once would take up to a second in a virtual machine that has just started: a screen has hundreds of controls.
final class Making {

    /// The first rows of a table come alone, then a few at a time: parts of the room's height.
    private static final List<Double> HEIGHTS = List.of(0.2, 0.4, 0.6, 0.8, 1.0);

    private final Pane room;
    private final Pace pace;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Deque<Runnable> further = new ArrayDeque<>();
    private Optional<Runnable> firstFace = Optional.empty();
    private Optional<Screen> screen = Optional.empty();
    private Optional<Region> content = Optional.empty();

    /// @param maker gives what makes it from what has been made by then
    /// @param room  where its content will be shown
    Making(Supplier<Supplier<Screen>> maker, Pane room, Pace pace) {
        this.room = room;
        this.pace = pace;
        steps.add(() -> {
            Supplier<Screen> prepared = maker.get();
            steps.addFirst(() -> screen = Optional.of(prepared.get()));
        });
        steps.add(this::fill);
    }

    /// True when it can be shown.
    boolean isDone() {
        return steps.isEmpty();
    }

    /// True when nothing more can be made of it before it is shown.
    boolean isAhead() {
        return isDone() && further.isEmpty();
    }

    /// Takes the next step; there is one until [#isAhead()].
    void step() {
        (isDone() ? further : steps).remove().run();
    }

    /// Takes all that are left before it can be shown.
    void finish() {
        while (!isDone()) {
            step();
        }
    }

    /// Makes it visible. What could still have been made ahead is not.
    void show() {
        further.clear();
        firstFace.ifPresent(Runnable::run);
        firstFace = Optional.empty();
        content.ifPresent(whole -> {
            whole.setVisible(true);
            whole.setManaged(true);
        });
    }

    /// Empty until it has been made, though not yet put into the window.
    Optional<Screen> screen() {
        return screen;
    }

    /// What fills the room; empty until it is in the window.
    Optional<Region> content() {
        return content;
    }

    private void fill() {
        Screen made = screen.orElseThrow();
        Content parts = made.content();
        steps.add(() -> {
            made.ready();
            put(parts);
        });
    }

    private void put(Content parts) {
        Region whole = parts.whole();
        content = Optional.of(whole);
        whole.setVisible(false);
        whole.setManaged(false);
        if (pace == Pace.IN_STEPS) {
            parts.pieces().forEach(this::takeApart);
            HEIGHTS.forEach(part -> steps.add(() -> layOut(whole, part)));
            List<Runnable> faces = screen.orElseThrow().faces();
            if (!faces.isEmpty()) {
                lookAt(whole, faces);
            }
        }
        room.getChildren().add(whole);
        // What scrolls is in the window once that which scrolls it has its style.
        whole.applyCss();
    }

    /// The first face comes last, and has been laid out before.
    private void lookAt(Region whole, List<Runnable> faces) {
        Runnable first = faces.getLast();
        for (Runnable face : faces.subList(0, faces.size() - 1)) {
            further.add(() -> {
                firstFace = Optional.of(first);
                layOut(whole, HEIGHTS.getFirst());
                face.run();
            });
            HEIGHTS.forEach(part -> further.add(() -> layOut(whole, part)));
        }
        further.add(() -> {
            first.run();
            firstFace = Optional.empty();
        });
    }

    /// What is put into a window is styled then and there, with all that it holds.
    private void takeApart(Pane pane) {
        List<Node> children = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        children.forEach(child -> steps.add(() -> {
            pane.getChildren().add(child);
            child.applyCss();
        }));
    }

    /// What it makes, such as the cells of a table, gets its style with the next frame. Where the window is not on the
    /// screen there is no room yet, and nothing is laid out ahead.
    private void layOut(Region whole, double part) {
        whole.resize(room.getWidth(), Math.rint(room.getHeight() * part));
        whole.layout();
    }
}
