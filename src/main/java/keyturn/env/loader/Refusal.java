package keyturn.env.loader;

/// Why a program takes nothing of a file.
public enum Refusal {
    UNTERMINATED_QUOTE,
    TEXT_AFTER_QUOTE,
    BAD_NAME,
    BAD_ESCAPE,
    BAD_EXPANSION,
    UNDEFINED_VARIABLE,
    CIRCULAR_REFERENCE,
    SPACE_IN_VALUE,
    SPACE_AROUND_EQUALS,
    NO_EQUALS_SIGN,
    DUPLICATE_KEY,
    BYTE_ORDER_MARK,
    NOT_UTF8,
    CONTROL_CHARACTER,
    LINE_TOO_LONG,
    SYNTAX,
    /// Values that grow, or nesting, beyond what Keyturn follows; the program itself may die of it.
    TOO_MUCH,
    /// The program never ends on such a file, or only after minutes.
    HANGS
}
