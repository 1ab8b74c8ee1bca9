package keyturn.policy;

import static keyturn.text.Texts.text;

/// How grave a leak would be, in the language that is spoken: `CRITICAL`. Files and JSON have the constant's name.
public final class CriticalityWords {

    private CriticalityWords() {}

    public static String of(Criticality criticality) {
        return switch (criticality) {
            case CRITICAL -> text("policy.criticality.critical");
            case HIGH -> text("policy.criticality.high");
            case MEDIUM -> text("policy.criticality.medium");
            case LOW -> text("policy.criticality.low");
        };
    }
}
