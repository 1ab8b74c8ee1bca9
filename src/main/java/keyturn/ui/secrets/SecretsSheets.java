package keyturn.ui.secrets;

import java.util.List;
import java.util.Optional;
import keyturn.activity.Action;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.ui.Desk;
import keyturn.work.Ledger.Place;

/// Opens the sheets of the secrets screen, for what is selected there.
final class SecretsSheets {

    private final Desk desk;
    private final SecretsViewModel model;
    private final InspectorViewModel inspected;
    private final Copying copying;

    SecretsSheets(Desk desk, SecretsViewModel model, InspectorViewModel inspected, Copying copying) {
        this.desk = desk;
        this.model = model;
        this.inspected = inspected;
        this.copying = copying;
    }

    /// Nobody should fill in a sheet to be told at its end that nothing can be changed.
    void changing(Runnable sheet) {
        desk.folder().session().readOnly().ifPresentOrElse(model::refuse, sheet);
    }

    void add() {
        desk.dialogs()
                .show(new AddKeySheet(new AddKeyViewModel(model, desk.jobs()), desk.dialogs(), desk.guard()).build());
    }

    void compare() {
        if (CompareViewModel.isPossible(model)) {
            desk.dialogs()
                    .show(new CompareSheet(
                                    new CompareViewModel(model), CompareViewModel.profiles(model), desk.dialogs())
                            .build());
        }
    }

    /// What each loader reads; begins with the profile of the selected cell.
    void loaders() {
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

    void rename() {
        Optional<InspectorContent> content = inspected.content();
        content.ifPresent(
                it -> desk.dialogs().show(RenameSheet.build(model, it.row().key(), desk.dialogs())));
    }

    void comment() {
        inspected
                .content()
                .filter(InspectorContent::hasValue)
                .ifPresent(it -> desk.dialogs().show(CommentSheet.build(model, it.place(), desk.dialogs())));
    }

    /// Of the chosen cells, or of the selected one.
    void group() {
        List<EnvKey> chosen = model.selection().keys();
        List<EnvKey> keys = chosen.isEmpty()
                ? model.selectedProperty().get().map(Place::key).stream().toList()
                : chosen;
        if (!keys.isEmpty()) {
            desk.dialogs().show(GroupSheet.build(model, keys, desk.dialogs()));
        }
    }

    /// The larger field for a value of several lines.
    ///
    /// @param pasted what to begin with; empty for nothing
    void lines(String pasted) {
        var sheet = new LinesSheet(inspected, desk.dialogs(), () -> copying.record(Action.REVEAL));
        inspected.content().ifPresent(it -> desk.dialogs().show(sheet.build(it, pasted)));
    }
}
