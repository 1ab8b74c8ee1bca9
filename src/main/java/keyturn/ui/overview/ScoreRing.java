package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import keyturn.ui.part.Tone;

/// The score as a number in a ring that is as full; leads to its explanation.
final class ScoreRing extends Button {

    private static final double SIZE = 60;
    private static final double RADIUS = 26;
    private static final int GOOD = 90;
    private static final int FAIR = 60;

    private final Label number = new Label();
    private final Arc arc = new Arc(SIZE / 2, SIZE / 2, RADIUS, RADIUS, 90, 0);
    private Tone tone = Tone.NEUTRAL;

    ScoreRing(Runnable action) {
        setId("overview-score");
        var track = new Circle(SIZE / 2, SIZE / 2, RADIUS);
        track.getStyleClass().add("score-track");
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("score-arc");
        var ring = new Pane(track, arc);
        ring.setMinSize(SIZE, SIZE);
        ring.setMaxSize(SIZE, SIZE);
        number.getStyleClass().add("score-number");
        var both = new StackPane(ring, number);
        both.setAlignment(Pos.CENTER);
        setGraphic(both);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().setAll("score-ring", tone.styleClass());
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setOnAction(_ -> action.run());
    }

    void show(int points) {
        getStyleClass().remove(tone.styleClass());
        tone = points >= GOOD ? Tone.GOOD : points >= FAIR ? Tone.WARNING : Tone.BAD;
        getStyleClass().add(tone.styleClass());
        number.setText(String.valueOf(points));
        // Clockwise from the top.
        arc.setLength(-360.0 * points / 100);
        setAccessibleText(text("overview.score.spoken", points));
    }
}
