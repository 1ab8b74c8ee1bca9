package keyturn.ui.secrets;

import keyturn.app.FolderLayout;
import keyturn.ui.Desk;

/// What the secrets screen shows, without anything that shows it. Made apart from that, because either takes its time.
///
/// @param layout    how the columns were left
/// @param secrets   keys by profiles
/// @param inspected the selected cell
/// @param lines     one profile as a list or a text
public record SecretsModels(
        FolderLayout layout,
        SecretsViewModel secrets,
        InspectorViewModel inspected,
        Copying copying,
        ProfileViewModel lines) {

    public static SecretsModels of(Desk desk) {
        FolderLayout layout =
                desk.preferences().layout(desk.folder().state().snapshot().root());
        var secrets = new SecretsViewModel(new DeskWorkbench(desk.folder()), layout);
        var inspected = new InspectorViewModel(secrets, desk.jobs(), desk.guard());
        var copying = new Copying(desk, secrets, inspected);
        new LoaderBadges(secrets, desk.jobs()).watch();
        return new SecretsModels(
                layout, secrets, inspected, copying, new ProfileViewModel(secrets, copying::record, desk.guard()));
    }
}
