package keyturn.env.loader;

import static keyturn.text.Texts.text;

import keyturn.env.loader.Reading.Refused;

/// Why a program refuses a file, in words. Holds nothing of the file.
public final class RefusalText {

    private RefusalText() {}

    /// With the line, where it is known.
    public static String of(Refused refused) {
        String reason = of(refused.reason());
        return refused.line().map(line -> text("loader.atLine", line, reason)).orElse(reason);
    }

    public static String of(Refusal reason) {
        return switch (reason) {
            case UNTERMINATED_QUOTE -> text("loader.unterminatedQuote");
            case TEXT_AFTER_QUOTE -> text("loader.textAfterQuote");
            case BAD_NAME -> text("loader.badName");
            case BAD_ESCAPE -> text("loader.badEscape");
            case BAD_EXPANSION -> text("loader.badExpansion");
            case UNDEFINED_VARIABLE -> text("loader.undefinedVariable");
            case CIRCULAR_REFERENCE -> text("loader.circularReference");
            case SPACE_IN_VALUE -> text("loader.spaceInValue");
            case SPACE_AROUND_EQUALS -> text("loader.spaceAroundEquals");
            case NO_EQUALS_SIGN -> text("loader.noEqualsSign");
            case DUPLICATE_KEY -> text("loader.duplicateKey");
            case BYTE_ORDER_MARK -> text("loader.byteOrderMark");
            case NOT_UTF8 -> text("loader.notUtf8");
            case CONTROL_CHARACTER -> text("loader.controlCharacter");
            case LINE_TOO_LONG -> text("loader.lineTooLong");
            case SYNTAX -> text("loader.syntax");
            case TOO_MUCH -> text("loader.tooMuch");
            case HANGS -> text("loader.hangs");
        };
    }
}
