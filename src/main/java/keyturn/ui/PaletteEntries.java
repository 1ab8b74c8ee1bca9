package keyturn.ui;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.policy.Policy;
import keyturn.work.Profile;

/// What the palette offers: actions, then profiles, then keys.
final class PaletteEntries {

    private PaletteEntries() {}

    static List<PaletteEntry> of(List<WindowAction> actions, Optional<FolderView> view) {
        var entries = new ArrayList<PaletteEntry>();
        actions.forEach(action -> entries.add(new PaletteEntry(action.name(), action.shownKeys(), action.run())));
        view.ifPresent(shown -> {
            profiles(shown, entries);
            keys(shown, entries);
        });
        return entries;
    }

    private static void profiles(FolderView view, List<PaletteEntry> entries) {
        for (Profile profile : view.folder().state().snapshot().profiles()) {
            Optional<EnvKey> first = profile.document()
                    .flatMap(document -> document.keys().stream().findFirst());
            entries.add(new PaletteEntry(
                    profile.name().name(),
                    text("ui.palette.profile", profile.fileName()),
                    () -> view.go(new Destination.Secrets(
                            Optional.of(Destination.SecretsFilter.ALL), Optional.of(profile.name()), first))));
        }
    }

    private static void keys(FolderView view, List<PaletteEntry> entries) {
        Policy policy = view.folder().state().policy().policy();
        for (EnvKey key : view.folder().state().snapshot().keys()) {
            entries.add(new PaletteEntry(
                    key.name(),
                    policy.category(key),
                    () -> view.go(new Destination.Secrets(
                            Optional.of(Destination.SecretsFilter.ALL), Optional.empty(), Optional.of(key)))));
        }
    }
}
