package keyturn.ui.secrets;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import keyturn.env.ProfileName;
import keyturn.ui.Desk;
import keyturn.ui.exchange.ExportSheet;
import keyturn.ui.exchange.ImportSheet;
import keyturn.work.Ledger.Place;

/// Values out of the profiles and into them, beginning with the profile of the selected cell.
final class Exchange {

    private final Desk desk;
    private final SecretsViewModel model;

    Exchange(Desk desk, SecretsViewModel model) {
        this.desk = desk;
        this.model = model;
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
            ProfileName first = model.selectedProperty()
                    .get()
                    .map(Place::profile)
                    .filter(profiles::contains)
                    .orElse(profiles.getFirst());
            action.accept(profiles, first);
        }
    }
}
