package keyturn.ui.procedure;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import keyturn.env.SecretText;
import keyturn.generate.SecretFormat;
import keyturn.rotate.RotationPlan.Change;
import keyturn.ui.guard.Guard;
import keyturn.ui.guard.RevealableField;
import keyturn.ui.part.LabelledField;

/// Where new values come from: generated in the format of policy, or a field for each that somebody else issues.
final class ValuesView extends VBox {

    private final RotateViewModel model;
    private final Guard guard;
    private final List<NewValueField> fields = new ArrayList<>();
    private List<Change> asked = List.of();

    ValuesView(RotateViewModel model, Guard guard) {
        this.model = model;
        this.guard = guard;
        getStyleClass().add("new-values");
    }

    /// What has been typed for the same keys stays.
    void show(RotateViewModel.Draft draft) {
        if (draft.asked().equals(asked) && !getChildren().isEmpty()) {
            return;
        }
        asked = draft.asked();
        fields.clear();
        getChildren().clear();
        for (int i = 0; i < draft.plan().changes().size(); i++) {
            Change change = draft.plan().changes().get(i);
            Optional<SecretFormat> format = draft.formats().get(i);
            if (change.removed()) {
                line(text(
                        "procedure.value.removed",
                        change.key(),
                        change.profile().name()));
            } else if (format.isPresent()) {
                line(text(
                        "procedure.value.generated",
                        change.key(),
                        change.profile().name(),
                        format.get().description(),
                        Math.round(format.get().bits())));
            } else {
                field(change);
            }
        }
        if (model.emergency() && fields.size() > 1) {
            line(text("procedure.value.oneForAll"));
        }
        model.given(0);
    }

    private void line(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        getChildren().add(label);
    }

    private void field(Change change) {
        String name = text("procedure.value.of", change.key(), change.profile().name());
        var field = new NewValueField(name, this::count);
        field.setId("value-" + change.profile().name() + "-" + change.key().name());
        fields.add(field);
        getChildren().add(new LabelledField(name, new RevealableField(guard, field)));
    }

    private void count() {
        model.given((int) fields.stream().filter(field -> !field.isEmpty()).count());
    }

    /// Hands over what was given, in order.
    List<SecretText> take() {
        return fields.stream().filter(field -> !field.isEmpty()).toList().stream()
                .map(NewValueField::take)
                .toList();
    }

    void forget() {
        fields.forEach(NewValueField::forget);
    }
}
