package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import keyturn.env.EnvKey;
import keyturn.failure.Failure;

/// A file as a format writes it, and the keys that it cannot hold.
public final class Written {

    private final byte[] bytes;
    private final Map<EnvKey, String> lost;

    private Written(byte[] bytes, Map<EnvKey, String> lost) {
        this.bytes = bytes;
        this.lost = lost;
    }

    /// @param lost keys whose value is not exactly what the file says, each with the reason, half a sentence
    static Written of(byte[] bytes, SequencedMap<EnvKey, String> lost) {
        return new Written(bytes.clone(), new LinkedHashMap<>(lost));
    }

    static Written whole(byte[] bytes) {
        return new Written(bytes.clone(), Map.of());
    }

    /// Keys that the format cannot hold, each with the reason, half a sentence.
    public Map<EnvKey, String> lost() {
        return Map.copyOf(lost);
    }

    /// Why the file cannot be given out, naming the keys; empty if it can.
    public Optional<String> problem() {
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        String reasons = lost.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        return Optional.of(text("exchange.lost", reasons));
    }

    /// The file.
    ///
    /// @throws Failure.Damaged if a value is lost: a file with a wrong secret in it is worse than none
    public byte[] bytes() throws Failure.Damaged {
        Optional<String> problem = problem();
        if (problem.isPresent()) {
            throw new Failure.Damaged(problem.get(), text("exchange.lost.remedy"));
        }
        return bytes.clone();
    }
}
