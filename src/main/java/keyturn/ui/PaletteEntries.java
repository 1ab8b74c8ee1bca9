package keyturn.ui;

import static keyturn.text.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import keyturn.backup.Backup;
import keyturn.env.EnvKey;
import keyturn.env.ProfileName;
import keyturn.health.Finding;
import keyturn.policy.BuiltInWords;
import keyturn.policy.Policy;
import keyturn.work.Profile;

/// What the palette offers: actions, then profiles, keys, findings, backups, and work folders that were open. Names
/// only, never a value.
final class PaletteEntries {

    private PaletteEntries() {}

    /// @param recent work folders that were open
    /// @param open   opens one of them
    static List<PaletteEntry> of(
            List<WindowAction> actions, Optional<FolderView> view, List<Path> recent, Consumer<Path> open) {
        var entries = new ArrayList<PaletteEntry>();
        actions.forEach(action -> entries.add(new PaletteEntry(action.name(), action.shownKeys(), action.run())));
        view.ifPresent(shown -> {
            profiles(shown, entries);
            keys(shown, entries);
            findings(shown, entries);
            backups(shown, entries);
        });
        for (Path folder : recent) {
            entries.add(new PaletteEntry(
                    String.valueOf(folder.getFileName()),
                    text("ui.palette.folder", HomePath.text(folder)),
                    () -> open.accept(folder)));
        }
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

    /// By their titles, as the overview tells them.
    private static void findings(FolderView view, List<PaletteEntry> entries) {
        for (Finding finding : view.folder().state().findings()) {
            Optional<EnvKey> key = finding.key();
            Optional<ProfileName> profile = finding.profile();
            Destination place = key.isPresent() && profile.isPresent()
                    ? Destination.Secrets.at(profile.get(), key.get())
                    : new Destination.Overview();
            entries.add(new PaletteEntry(
                    finding.subject() + " " + finding.message(), text("ui.palette.finding"), () -> view.go(place)));
        }
    }

    private static void backups(FolderView view, List<PaletteEntry> entries) {
        for (Backup backup : view.folder().state().backups()) {
            entries.add(new PaletteEntry(
                    String.valueOf(backup.file().getFileName()),
                    text("ui.palette.backup"),
                    () -> view.go(new Destination.Backups(false))));
        }
    }

    private static void keys(FolderView view, List<PaletteEntry> entries) {
        Policy policy = view.folder().state().policy().policy();
        for (EnvKey key : view.folder().state().snapshot().keys()) {
            entries.add(new PaletteEntry(
                    key.name(),
                    BuiltInWords.shown(policy.category(key)),
                    () -> view.go(new Destination.Secrets(
                            Optional.of(Destination.SecretsFilter.ALL), Optional.empty(), Optional.of(key)))));
        }
    }
}
