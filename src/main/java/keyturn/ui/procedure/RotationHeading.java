package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.rotate.Rotation;
import keyturn.rotate.RotationPlan;
import keyturn.ui.part.Chip;
import keyturn.ui.part.Shortened;
import keyturn.ui.part.Tone;

/// What is rotated, beside the title of its sheet: keys, profiles, and for how long the old value stays valid.
final class RotationHeading extends HBox {

    /// More than this is not read as chips.
    private static final int MOST_PROFILES = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final ZoneId zone;
    private final Label subject = new Label();

    /// @param title while nothing more is known
    RotationHeading(String title, ZoneId zone) {
        this.zone = zone;
        subject.setText(title);
        subject.getStyleClass().add("mono");
        subject.setMinWidth(0);
        Shortened.of(subject);
        getChildren().add(subject);
        getStyleClass().add("rotation-heading");
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(Rotation rotation) {
        RotationPlan plan = rotation.plan();
        getChildren().setAll(subject);
        if (plan.profiles().size() <= MOST_PROFILES) {
            subject.setText(plan.changes().stream()
                    .map(RotationPlan.Change::key)
                    .map(EnvKey::name)
                    .distinct()
                    .collect(Collectors.joining(", ")));
            for (ProfileName profile : plan.profiles()) {
                getChildren().add(new Chip(profile.name(), Tone.ACCENT));
            }
        }
        grace(rotation).ifPresent(words -> {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            getChildren().addAll(space, new Chip(words, Tone.WARNING));
        });
    }

    private Optional<String> grace(Rotation rotation) {
        return rotation.until()
                .map(until -> text("procedure.chip.until", DAY.format(until.atZone(zone))))
                .or(() -> rotation.plan().grace().map(grace -> text("procedure.chip.grace", GraceView.name(grace))));
    }
}
