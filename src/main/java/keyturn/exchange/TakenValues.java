package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// Collects the values of a file that is being read.
final class TakenValues {

    private final SequencedMap<EnvKey, SecretText> values = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private int entries;

    /// The last value of a key counts. A name that no variable can have is told by its place, for it may be a value
    /// that has slipped.
    void put(String name, SecretText value) {
        entries++;
        EnvKey.parse(name)
                .ifPresentOrElse(
                        key -> values.put(key, value), () -> leftOut.add(text("exchange.leftOut.name", entries)));
    }

    /// An entry that has a name and no text for a value.
    void leaveOut(String name, String reason) {
        entries++;
        EnvKey.parse(name)
                .ifPresentOrElse(
                        key -> leftOut.add(text("exchange.leftOut", key, reason)),
                        () -> leftOut.add(text("exchange.leftOut.name", entries)));
    }

    Taken taken() {
        return new Taken(new Values(values), leftOut);
    }
}
