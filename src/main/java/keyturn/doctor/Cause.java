package keyturn.doctor;

import static keyturn.text.Texts.text;

import keyturn.health.Finding;

/// What findings have in common: where the mistake lies, and so who mends it how. In the order in which they are shown.
public enum Cause {
    ACCESS,
    GIT,
    COPIES,
    LINKS,
    LOADING,
    LOGS,
    CONNECTIONS,
    SECRETS,
    KEYTURN;

    /// The cause of a finding. What is not about files is about values.
    public static Cause of(Finding finding) {
        return switch (finding.rule()) {
            case "readable-by-others", "read-only", "open-folder", "foreign-owner", "access-list" -> ACCESS;
            case "tracked-by-git", "staged-for-commit", "not-ignored", "secret-in-history" -> GIT;
            case "left-over-copy", "temporary-file", "plain-archive", "secret-in-comment", "secret-in-copy" -> COPIES;
            case "active-link", "no-active-profile", "env-is-copy", "leads-outside" -> LINKS;
            case "unavailable-profile",
                    "misnamed-profile",
                    "refused-by-loader",
                    "carriage-return-kept",
                    "byte-order-mark",
                    "read-differently",
                    "key-not-taken",
                    "runs-command",
                    "unreadable-line",
                    "duplicate-key",
                    "spaces-around-equals",
                    "old-value-in-process",
                    "key-not-in-process" -> LOADING;
            case "secret-in-log" -> LOGS;
            case "connection-failed" -> CONNECTIONS;
            case "policy-mistake", "damaged-ledger" -> KEYTURN;
            default -> SECRETS;
        };
    }

    /// A heading.
    public String title() {
        return switch (this) {
            case ACCESS -> text("doctor.cause.access");
            case GIT -> text("doctor.cause.git");
            case COPIES -> text("doctor.cause.copies");
            case LINKS -> text("doctor.cause.links");
            case LOADING -> text("doctor.cause.loading");
            case LOGS -> text("doctor.cause.logs");
            case CONNECTIONS -> text("doctor.cause.connections");
            case SECRETS -> text("doctor.cause.secrets");
            case KEYTURN -> text("doctor.cause.keyturn");
        };
    }
}
