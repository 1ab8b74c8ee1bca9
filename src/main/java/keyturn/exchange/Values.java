package keyturn.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// Keys with their values, in an order worth keeping.
public record Values(SequencedMap<EnvKey, SecretText> byKey) {

    public Values {
        byKey = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byKey));
    }

    public static Values of(Map<EnvKey, SecretText> values) {
        return new Values(new LinkedHashMap<>(values));
    }
}
