package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;

/// Collects the values of a file that is being read.
final class TakenValues {

    /// How many lines are named in one sentence.
    private static final int NAMED = 5;

    private final SequencedMap<EnvKey, SecretText> values = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
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

    /// A line that assigns nothing.
    ///
    /// @param number from 1
    void leaveOutLine(int number) {
        lines.add(number);
    }

    Taken taken() {
        var told = new ArrayList<>(leftOut);
        if (!lines.isEmpty()) {
            String named = lines.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            told.add(text("exchange.leftOut.lines", lines.size(), lines.size() > NAMED ? named + ", …" : named));
        }
        return new Taken(new Values(values), told);
    }
}
