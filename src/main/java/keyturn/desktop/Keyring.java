package keyturn.desktop;

import static keyturn.text.Texts.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keyturn.failure.Failure;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.DBusMapType;
import org.freedesktop.dbus.types.Variant;

/// The desktop's keyring (Secret Service API 0.2: GNOME Keyring, KWallet, KeePassXC). Opens no dialog: a keyring
/// that is locked is a failure that says so. What goes over the session bus is not encrypted once more: the bus is
/// the user's own, and who may listen there may ask the keyring itself.
public final class Keyring {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final DesktopBus bus;

    public Keyring(DesktopBus bus) {
        this.bus = bus;
    }

    /// The key that was put in under `id`.
    ///
    /// @throws Failure.NotFound if there is none
    /// @throws Failure.Program  if the keyring is locked, or there is none
    public byte[] key(String id) throws Failure {
        return bus.talk(text("desktop.keyring"), LIMIT, connection -> {
            DBusPath session = session(connection);
            return connection
                    .getRemoteObject(SecretService.NAME, find(connection, id).getPath(), SecretService.Item.class)
                    .GetSecret(session)
                    .value;
        });
    }

    /// Puts a key in; one of the same id is replaced.
    ///
    /// @param label what the desktop's own program shows of it
    public void put(String id, byte[] key, String label) throws Failure {
        bus.talk(text("desktop.keyring"), LIMIT, connection -> {
            DBusPath session = session(connection);
            DBusPath collection = service(connection).ReadAlias("default");
            if (collection.getPath().equals(SecretService.NONE)) {
                throw new Failure.Program(text("desktop.noCollection"), text("desktop.locked.remedy"));
            }
            var properties = new HashMap<String, Variant<?>>();
            properties.put("org.freedesktop.Secret.Item.Label", new Variant<>(label));
            properties.put(
                    "org.freedesktop.Secret.Item.Attributes",
                    new Variant<>(attributes(id), new DBusMapType(String.class, String.class)));
            requireUnlocked(connection, collection);
            var secret = new SecretService.Secret(session, new byte[0], key, "application/octet-stream");
            var made = connection
                    .getRemoteObject(SecretService.NAME, collection.getPath(), SecretService.Collection.class)
                    .CreateItem(properties, secret, true);
            requireNoPrompt(made.second);
            return made.first;
        });
    }

    /// Takes a key out.
    public void remove(String id) throws Failure {
        bus.talk(text("desktop.keyring"), LIMIT, connection -> {
            DBusPath prompt = connection
                    .getRemoteObject(SecretService.NAME, find(connection, id).getPath(), SecretService.Item.class)
                    .Delete();
            requireNoPrompt(prompt);
            return prompt;
        });
    }

    private static SecretService.Service service(DBusConnection connection) throws DBusException {
        return connection.getRemoteObject(SecretService.NAME, SecretService.PATH, SecretService.Service.class);
    }

    private static DBusPath session(DBusConnection connection) throws DBusException {
        return service(connection).OpenSession("plain", new Variant<>("")).second;
    }

    private static DBusPath find(DBusConnection connection, String id) throws DBusException, Failure {
        var found = service(connection).SearchItems(attributes(id));
        List<DBusPath> open = found.first;
        if (!open.isEmpty()) {
            return open.getFirst();
        }
        if (!found.second.isEmpty()) {
            throw locked();
        }
        throw new Failure.NotFound(text("desktop.noKey"), text("desktop.noKey.remedy"));
    }

    private static Map<String, String> attributes(String id) {
        return Map.of("application", "keyturn", "work-folder", id);
    }

    private static void requireUnlocked(DBusConnection connection, DBusPath collection) throws DBusException, Failure {
        boolean locked = connection
                .getRemoteObject(SecretService.NAME, collection.getPath(), Properties.class)
                .Get("org.freedesktop.Secret.Collection", "Locked");
        if (locked) {
            throw locked();
        }
    }

    private static void requireNoPrompt(DBusPath prompt) throws Failure {
        if (!prompt.getPath().equals(SecretService.NONE)) {
            throw locked();
        }
    }

    private static Failure locked() {
        return new Failure.Program(text("desktop.locked"), text("desktop.locked.remedy"));
    }
}
