package keyturn.desktop;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The calls of polkit's authority that [LogIn] makes; names and order are those of its D-Bus interface.
final class Polkit {

    static final String NAME = "org.freedesktop.PolicyKit1";
    static final String PATH = "/org/freedesktop/PolicyKit1/Authority";

    /// Lets polkit ask the person.
    static final UInt32 ASKING = new UInt32(1);

    static final UInt32 NOT_ASKING = new UInt32(0);

    /// Among the details of an answer: the person has closed the question.
    static final String DISMISSED = "polkit.dismissed";

    private Polkit() {}

    @DBusInterfaceName("org.freedesktop.PolicyKit1.Authority")
    public interface Authority extends DBusInterface {
        List<Action> EnumerateActions(String locale);

        /// @param cancellation names the call for who wants to end it; empty for nobody
        Result CheckAuthorization(
                Subject subject, String action, Map<String, String> details, UInt32 flags, String cancellation);
    }

    /// What can be asked for.
    public static final class Action extends Struct {
        @Position(0)
        public final String id;

        @Position(1)
        public final String description;

        @Position(2)
        public final String message;

        @Position(3)
        public final String vendor;

        @Position(4)
        public final String vendorAddress;

        @Position(5)
        public final String icon;

        @Position(6)
        public final UInt32 any;

        @Position(7)
        public final UInt32 inactive;

        @Position(8)
        public final UInt32 active;

        @Position(9)
        public final Map<String, String> annotations;

        public Action(
                String id,
                String description,
                String message,
                String vendor,
                String vendorAddress,
                String icon,
                UInt32 any,
                UInt32 inactive,
                UInt32 active,
                Map<String, String> annotations) {
            this.id = id;
            this.description = description;
            this.message = message;
            this.vendor = vendor;
            this.vendorAddress = vendorAddress;
            this.icon = icon;
            this.any = any;
            this.inactive = inactive;
            this.active = active;
            this.annotations = annotations;
        }
    }

    /// Who wants to do it.
    public static final class Subject extends Struct {
        @Position(0)
        public final String kind;

        @Position(1)
        public final Map<String, Variant<?>> details;

        public Subject(String kind, Map<String, Variant<?>> details) {
            this.kind = kind;
            this.details = details;
        }
    }

    /// Whether they may.
    public static final class Result extends Struct {
        @Position(0)
        public final boolean authorized;

        /// The person would have to be asked for it.
        @Position(1)
        public final boolean challenge;

        @Position(2)
        public final Map<String, String> details;

        public Result(boolean authorized, boolean challenge, Map<String, String> details) {
            this.authorized = authorized;
            this.challenge = challenge;
            this.details = details;
        }
    }
}
