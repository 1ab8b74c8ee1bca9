package keyturn.ui.overview;

import static keyturn.text.Texts.text;

import java.time.LocalDate;
import java.time.Period;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import keyturn.health.Finding;
import keyturn.policy.Acceptance;
import keyturn.policy.PolicyFile;
import keyturn.ui.Desk;
import keyturn.ui.Sheet;
import keyturn.ui.part.Chip;
import keyturn.ui.part.DayPicker;
import keyturn.ui.part.LabelledField;
import keyturn.ui.part.Tone;

/// Asks why a finding is accepted, by whom and until when, and writes it into the policy; takes it out again.
final class AcceptSheet {

    private static final Period USUAL = Period.ofMonths(3);

    private AcceptSheet() {}

    /// The finding is open again; nothing is lost, for whoever wants it can accept it again.
    static void takeBack(Desk desk, Acceptance acceptance) {
        desk.folder()
                .change(
                        text("overview.accept.job"),
                        session -> session.answers().takeBack(acceptance));
    }

    static void show(Desk desk, Finding finding) {
        LocalDate today = desk.folder().session().today();
        var what = new Label(finding.sentence());
        what.setWrapText(true);
        what.setMaxWidth(460);
        var reason = new TextField();
        reason.setId("accept-reason");
        reason.setPromptText(text("overview.accept.reason.prompt"));
        var by = new TextField(System.getProperty("user.name", ""));
        by.setId("accept-by");
        var until = DayPicker.from(today, "accept-until", text("overview.accept.until"), today.plus(USUAL));
        var cancel = new Button(text("overview.create.cancel"));
        cancel.setOnAction(_ -> desk.dialogs().close());
        var accept = new Button(text("overview.accept.do"));
        accept.setId("accept-do");
        accept.setDefaultButton(true);
        accept.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> reason.getText().isBlank()
                                || by.getText().isBlank()
                                || until.getValue() == null
                                || until.getValue().isBefore(today),
                        reason.textProperty(),
                        by.textProperty(),
                        until.valueProperty()));
        accept.setOnAction(_ -> {
            String why = reason.getText();
            String who = by.getText();
            LocalDate day = until.getValue();
            desk.dialogs().close();
            desk.folder()
                    .change(
                            text("overview.accept.job"),
                            session -> session.answers().accept(finding, why, who, day));
        });
        desk.dialogs()
                .show(new Sheet("accept", text("overview.accept.title"))
                        .headed(new Chip(finding.rule(), Tone.NEUTRAL))
                        .with(
                                what,
                                new LabelledField(text("overview.accept.reason"), reason),
                                new LabelledField(text("overview.accept.by"), by),
                                new LabelledField(text("overview.accept.until"), until),
                                until.problemLabel())
                        .hint(text("overview.accept.hint", PolicyFile.NAME))
                        .buttons(cancel, accept));
    }
}
