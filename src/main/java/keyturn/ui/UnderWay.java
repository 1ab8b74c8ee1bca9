package keyturn.ui;

import static keyturn.text.Texts.text;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import keyturn.ui.procedure.Rotator;

/// Asks before a rotation that runs is stopped because its work folder is to be left.
final class UnderWay {

    private final Dialogs dialogs;
    private boolean asking;

    UnderWay(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /// @param leave called at once if no rotation runs, else if the person wants it stopped
    void ask(Rotator rotator, Runnable leave) {
        if (rotator.underWay().isEmpty()) {
            leave.run();
        } else if (!asking) {
            asking = true;
            show(rotator, rotator.underWay().get(), leave);
        }
    }

    /// @param title keys and profiles of the rotation
    void show(Rotator rotator, String title, Runnable leave) {
        var stop = new Button(text("ui.underWay.stop"));
        stop.setId("under-way-stop");
        stop.getStyleClass().addAll("danger", "button-outlined");
        stop.setOnAction(_ -> {
            dialogs.close();
            leave.run();
        });
        var stay = new Button(text("ui.underWay.stay"));
        stay.setId("under-way-stay");
        stay.setDefaultButton(true);
        stay.setOnAction(_ -> dialogs.close());
        var now = new Label(text("ui.underWay.now", title));
        now.getStyleClass().add("strong");
        var then = new Label(text("ui.underWay.then"));
        for (var sentence : new Label[] {now, then}) {
            sentence.setWrapText(true);
            sentence.setMaxWidth(520);
        }
        // How it has ended is told where it always is, and nothing is left to ask.
        Subscription ended = rotator.whenNothingRuns(dialogs::close);
        dialogs.show(new Sheet("under-way", text("ui.underWay.title"))
                .with(now, then)
                .buttons(stop, stay)
                .whenClosed(() -> {
                    asking = false;
                    ended.unsubscribe();
                }));
    }
}
