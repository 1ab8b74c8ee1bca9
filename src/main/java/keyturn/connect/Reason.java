package keyturn.connect;

import static keyturn.text.Texts.text;

import java.util.Locale;

/// Why a step failed.
public enum Reason {
    NO_SUCH_NAME,
    NOBODY_LISTENS,
    UNREACHABLE,
    NO_ANSWER,
    HUNG_UP,
    OTHER_PROTOCOL,
    NO_TLS,
    NOT_TRUSTED,
    OTHER_NAME,
    EXPIRED,
    TLS_FAILED,
    WRONG_PASSWORD,
    PASSWORD_WANTED,
    NO_DATABASE,
    NOT_ADMITTED,
    IN_CLEAR,
    UNKNOWN_LOGIN,
    SERVER_ERROR;

    /// As in JSON: `wrong-password`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A sentence without a full stop.
    public String said() {
        return switch (this) {
            case NO_SUCH_NAME -> text("connect.noSuchName");
            case NOBODY_LISTENS -> text("connect.nobodyListens");
            case UNREACHABLE -> text("connect.unreachable");
            case NO_ANSWER -> text("connect.noAnswer");
            case HUNG_UP -> text("connect.hungUp");
            case OTHER_PROTOCOL -> text("connect.otherProtocol");
            case NO_TLS -> text("connect.noTls");
            case NOT_TRUSTED -> text("connect.notTrusted");
            case OTHER_NAME -> text("connect.otherName");
            case EXPIRED -> text("connect.expired");
            case TLS_FAILED -> text("connect.tlsFailed");
            case WRONG_PASSWORD -> text("connect.wrongPassword");
            case PASSWORD_WANTED -> text("connect.passwordWanted");
            case NO_DATABASE -> text("connect.noDatabase");
            case NOT_ADMITTED -> text("connect.notAdmitted");
            case IN_CLEAR -> text("connect.inClear");
            case UNKNOWN_LOGIN -> text("connect.unknownLogin");
            case SERVER_ERROR -> text("connect.serverError");
        };
    }
}
