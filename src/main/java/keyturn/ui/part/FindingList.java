package keyturn.ui.part;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import keyturn.health.Finding;
import keyturn.health.Fix;
import keyturn.health.Severity;
import keyturn.policy.Acceptance;
import keyturn.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/// Findings below each other: how bad, what is wrong, why it matters, and the button that mends it.
public final class FindingList extends VBox {

    /// @param fix        what its button does; no button if empty
    /// @param done       said instead of the button: the fix is staged, the finding is accepted
    /// @param command    what a person would type instead
    /// @param acceptance that somebody answers for it with
    public record Entry(
            Finding finding,
            Optional<Fix> fix,
            Optional<String> done,
            Optional<String> command,
            Optional<Acceptance> acceptance) {

        /// Without a command, and open.
        public Entry(Finding finding, Optional<Fix> fix, Optional<String> done) {
            this(finding, fix, done, Optional.empty(), Optional.empty());
        }
    }

    private final Consumer<Fix> mend;
    private Optional<Consumer<Finding>> accept = Optional.empty();
    private Optional<Consumer<Acceptance>> takeBack = Optional.empty();
    private List<Entry> shown = List.of();

    /// @param mend called when a button is pressed
    public FindingList(Consumer<Fix> mend) {
        this.mend = mend;
        getStyleClass().add("finding-list");
    }

    /// Puts a button for accepting beside what is not staged, and one for taking that back beside what is accepted. To
    /// be called before anything is shown.
    ///
    /// @param accepting  called when the first is pressed
    /// @param takingBack called when the second is pressed
    public void offerAccepting(Consumer<Finding> accepting, Consumer<Acceptance> takingBack) {
        accept = Optional.of(accepting);
        takeBack = Optional.of(takingBack);
    }

    /// Rows that stay at their place stay as they are: making one and giving it its style takes 3 ms at a start.
    public void show(List<Entry> entries) {
        int same = 0;
        while (same < Math.min(shown.size(), entries.size()) && shown.get(same).equals(entries.get(same))) {
            same++;
        }
        getChildren().remove(same, shown.size());
        getChildren()
                .addAll(entries.subList(same, entries.size()).stream()
                        .map(this::row)
                        .toList());
        shown = List.copyOf(entries);
    }

    private Node row(Entry entry) {
        var finding = entry.finding();
        var detail = new Label(finding.detail());
        var text = text(finding, detail);
        entry.command().ifPresent(command -> {
            detail.setWrapText(true);
            detail.setMinHeight(Region.USE_PREF_SIZE);
            text.getChildren().add(command(finding, command));
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(mark(finding.severity()), text);
        row.getStyleClass().add("finding");
        if (entry.done().isPresent()) {
            row.getChildren().add(new Chip(entry.done().get(), Tone.ACCENT));
            entry.acceptance()
                    .flatMap(acceptance -> takeBack.map(action -> takeBackButton(finding, acceptance, action)))
                    .ifPresent(row.getChildren()::add);
        } else {
            entry.fix().ifPresent(fix -> row.getChildren().add(button(finding, fix)));
            // At the end, where they all stand below each other, however long the words of the buttons are.
            accept.ifPresent(action -> row.getChildren().add(acceptButton(finding, action)));
        }
        return row;
    }

    private static VBox text(Finding finding, Label detail) {
        var subject = new Label(finding.subject());
        subject.getStyleClass().addAll("mono", "strong");
        subject.setMinWidth(Region.USE_PREF_SIZE);
        var message = new Label(finding.message());
        Shortened.of(message);
        var sentence = new HBox(subject, message);
        sentence.getStyleClass().add("finding-sentence");
        Shortened.of(detail);
        detail.getStyleClass().addAll("quiet", "small");
        var text = new VBox(sentence, detail);
        text.getStyleClass().add("finding-text");
        return text;
    }

    /// A field that cannot be edited: its text can be marked and copied, and a screen reader reads it.
    private static TextField command(Finding finding, String command) {
        var field = new TextField(command);
        field.setEditable(false);
        field.getStyleClass().addAll("mono", "small", "command");
        field.setAccessibleText(Texts.text("ui.finding.command", finding.sentence()));
        return field;
    }

    /// A shape of its own for each severity, so that it can be told without colours.
    private static Region mark(Severity severity) {
        var mark = new Region();
        mark.getStyleClass()
                .addAll(
                        "finding-mark",
                        switch (severity) {
                            case ERROR -> "bad";
                            case WARNING -> "warn";
                            case NOTE -> "neutral";
                        });
        mark.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        mark.setAccessibleText(
                switch (severity) {
                    case ERROR -> Texts.text("ui.severity.error");
                    case WARNING -> Texts.text("ui.severity.warning");
                    case NOTE -> Texts.text("ui.severity.note");
                });
        return mark;
    }

    private static Button acceptButton(Finding finding, Consumer<Finding> action) {
        var button = new Button("", Icons.of(Feather.BELL_OFF));
        button.getStyleClass().addAll("flat", "accept");
        button.setAccessibleText(Texts.text("ui.finding.accept") + ": " + finding.sentence());
        HoverTip.install(button, () -> Optional.of(Texts.text("ui.finding.accept")));
        button.setOnAction(_ -> action.accept(finding));
        return button;
    }

    private static Button takeBackButton(Finding finding, Acceptance acceptance, Consumer<Acceptance> action) {
        var button = new Button(Texts.text("ui.finding.takeBack"));
        button.getStyleClass().add("take-back");
        button.setAccessibleText(Texts.text("ui.finding.takeBack.spoken", finding.sentence()));
        HoverTip.install(button, () -> Optional.of(Texts.text("ui.finding.takeBack.tip")));
        button.setAccessibleHelp(Texts.text("ui.finding.takeBack.tip"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.accept(acceptance));
        return button;
    }

    private Button button(Finding finding, Fix fix) {
        var button = new Button(name(fix));
        button.setMnemonicParsing(false);
        button.setAccessibleText(name(fix) + ": " + finding.sentence());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> mend.accept(fix));
        return button;
    }

    /// What the button of a fix says.
    public static String name(Fix fix) {
        return switch (fix) {
            case Fix.Generate _ -> Texts.text("ui.fix.generate");
            case Fix.SetValue(var _, var _, var value) -> Texts.text("ui.fix.setValue", value);
            case Fix.AddKey _ -> Texts.text("ui.fix.add");
            case Fix.RemoveDuplicates _ -> Texts.text("ui.fix.duplicates");
            case Fix.RemoveComments _ -> Texts.text("ui.fix.comments");
            case Fix.Requote _ -> Texts.text("ui.fix.requote");
            case Fix.UseLineFeeds _ -> Texts.text("ui.fix.lineFeeds");
            case Fix.RemoveByteOrderMark _ -> Texts.text("ui.fix.byteOrderMark");
            case Fix.RemoveFile _ -> Texts.text("ui.fix.removeFile");
            case Fix.RestrictMode _ -> Texts.text("ui.fix.mode");
            case Fix.CloseToOthers _ -> Texts.text("ui.fix.closeToOthers");
            case Fix.RemoveAccessList _ -> Texts.text("ui.fix.accessList");
            case Fix.GiveToOwner _ -> Texts.text("ui.fix.owner");
            case Fix.LinkActive(var profile, var _) -> Texts.text("ui.fix.link", profile);
            case Fix.IgnoreInGit _ -> Texts.text("ui.fix.ignore");
            case Fix.Untrack _ -> Texts.text("ui.fix.untrack");
            case Fix.Rotate _ -> Texts.text("ui.fix.rotate");
            case Fix.ReplaceLeaked _ -> Texts.text("ui.fix.leaked");
            case Fix.Show _ -> Texts.text("ui.fix.show");
        };
    }
}
