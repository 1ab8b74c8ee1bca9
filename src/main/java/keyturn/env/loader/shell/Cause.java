package keyturn.env.loader.shell;

/// Why a shell stops.
public enum Cause {
    OPEN_QUOTE,
    SYNTAX,
    BAD_SUBSTITUTION,
    UNSET_VARIABLE,
    BAD_NAME,
    READ_ONLY,
    ARITHMETIC,
    FILE_NOT_FOUND,
    COMMAND_FAILED,
    EXIT,
    RETURN,
    TOO_DEEP,
    ENDLESS
}
