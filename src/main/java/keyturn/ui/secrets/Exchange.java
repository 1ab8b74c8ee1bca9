package keyturn.ui.secrets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import keyturn.env.ProfileName;
import keyturn.ui.Desk;
import keyturn.ui.exchange.ExportSheet;
import keyturn.ui.exchange.ImportSheet;
import keyturn.work.Ledger.Place;

/// Values out of the profiles and into them, beginning with the profile that is shown, or that of the selected cell.
final class Exchange {

    private final Desk desk;
    private final SecretsViewModel model;
    private final Supplier<Optional<ProfileName>> shown;

    /// @param shown the profile that is shown alone, if one is
    Exchange(Desk desk, SecretsViewModel model, Supplier<Optional<ProfileName>> shown) {
        this.desk = desk;
        this.model = model;
        this.shown = shown;
    }

    void exportProfile() {
        withProfiles((profiles, first) -> ExportSheet.show(desk, profiles, first));
    }

    void importFile() {
        withProfiles((profiles, first) -> ImportSheet.ask(desk, profiles, first));
    }

    /// A file that was dropped on the screen.
    void take(Path file) {
        withProfiles((profiles, first) -> ImportSheet.show(desk, file, profiles, first));
    }

    private void withProfiles(BiConsumer<List<ProfileName>, ProfileName> action) {
        List<ProfileName> profiles = CompareViewModel.profiles(model);
        if (!profiles.isEmpty()) {
            ProfileName first = shown.get()
                    .or(() -> model.selectedProperty().get().map(Place::profile))
                    .filter(profiles::contains)
                    .orElse(profiles.getFirst());
            action.accept(profiles, first);
        }
    }
}
