package keyturn.env.loader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import keyturn.env.EnvDocument;
import keyturn.env.EnvKey;
import keyturn.env.EnvLine;
import keyturn.env.SecretText;

/// What several loaders read of one document, beside the value that the document is meant to hold. Each loader reads
/// the file once, when this is made; that is linear in its size and belongs on a thread of its own.
public final class LoaderComparison {

    /// Loaders that read the same.
    ///
    /// @param loaders in the order in which they were given
    public record Group(Difference difference, List<Loader> loaders) {
        public Group {
            loaders = List.copyOf(loaders);
        }
    }

    /// What one loader makes of one key: a value, or why there is none.
    private record Outcome(Optional<SecretText> value, Optional<Difference> none) {}

    /// An assignment that another one of the same key replaces.
    private record Replaced(int line, SecretText value) {}

    private final EnvDocument document;
    private final SequencedMap<Loader, Reading> readings = new LinkedHashMap<>();
    private final Map<EnvKey, List<Replaced>> replaced;

    private LoaderComparison(EnvDocument document) {
        this.document = document;
        replaced = replaced(document);
    }

    /// Reads the document with each loader.
    public static LoaderComparison of(EnvDocument document, List<Loader> loaders) {
        var comparison = new LoaderComparison(document);
        byte[] bytes = document.bytes();
        for (Loader loader : loaders) {
            comparison.readings.put(loader, loader.read(bytes));
        }
        return comparison;
    }

    public EnvDocument document() {
        return document;
    }

    /// The loaders that were asked, in the order in which they were given.
    public List<Loader> loaders() {
        return List.copyOf(readings.keySet());
    }

    /// How what `loader` reads for `key` differs.
    ///
    /// @throws IllegalArgumentException if it was not asked
    public Difference difference(EnvKey key, Loader loader) {
        Reading reading = readings.get(loader);
        if (reading == null) {
            throw new IllegalArgumentException("not compared: " + loader.id());
        }
        return difference(key, outcome(key, reading));
    }

    /// Loaders with equal readings together: those that read the value that is meant, then the others, in the order
    /// of their first loader. Empty if the document does not set `key`.
    public List<Group> groups(EnvKey key) {
        if (document.find(key).isEmpty()) {
            return List.of();
        }
        var together = new LinkedHashMap<Outcome, List<Loader>>();
        readings.forEach((loader, reading) -> together.computeIfAbsent(outcome(key, reading), _ -> new ArrayList<>())
                .add(loader));
        var groups = new ArrayList<Group>();
        together.forEach((outcome, loaders) -> groups.add(new Group(difference(key, outcome), loaders)));
        groups.sort((one, other) ->
                Boolean.compare(other.difference().isSame(), one.difference().isSame()));
        return List.copyOf(groups);
    }

    /// Loaders that take nothing of the file, those with the same reason together.
    public List<Group> refusals() {
        var together = new LinkedHashMap<Difference, List<Loader>>();
        readings.forEach((loader, reading) -> {
            if (reading instanceof Reading.Refused(Refusal reason, Optional<Integer> line)) {
                together.computeIfAbsent(new Difference.Refused(reason, line), _ -> new ArrayList<>())
                        .add(loader);
            }
        });
        return together.entrySet().stream()
                .map(it -> new Group(it.getKey(), it.getValue()))
                .toList();
    }

    /// The keys that a loader reads otherwise than they are meant. A refusal counts for the key at whose line the
    /// loader gives up: counted for every key, it would say nothing of any.
    public Set<EnvKey> differing() {
        var differing = new LinkedHashSet<EnvKey>();
        for (EnvKey key : document.keys()) {
            Optional<SecretText> meant = document.value(key);
            boolean differs = readings.values().stream()
                    .filter(Reading.Loaded.class::isInstance)
                    .anyMatch(it -> !it.value(key.name()).equals(meant));
            if (differs) {
                differing.add(key);
            }
        }
        refusals().forEach(group -> keyOf(group.difference()).ifPresent(differing::add));
        return differing;
    }

    /// The key at whose line a loader gives up.
    public Optional<EnvKey> keyOf(Difference refusal) {
        if (!(refusal instanceof Difference.Refused(var _, Optional<Integer> line)) || line.isEmpty()) {
            return Optional.empty();
        }
        Optional<EnvKey> found = Optional.empty();
        List<EnvLine> lines = document.lines();
        for (int i = 0; i < lines.size() && document.lineNumber(i) <= line.get(); i++) {
            found = lines.get(i) instanceof EnvLine.Assignment assignment
                    ? Optional.of(assignment.key())
                    : Optional.empty();
        }
        return found;
    }

    private Outcome outcome(EnvKey key, Reading reading) {
        return switch (reading) {
            case Reading.Refused(Refusal reason, Optional<Integer> line) ->
                new Outcome(Optional.empty(), Optional.of(new Difference.Refused(reason, line)));
            case Reading.Loaded loaded
            when loaded.runs().contains(key.name()) ->
                new Outcome(
                        Optional.empty(),
                        Optional.of(holdsCommand(key) ? new Difference.Runs() : new Difference.FromMachine()));
            case Reading.Loaded loaded -> {
                Optional<SecretText> value = loaded.value(key.name());
                Optional<Difference> none = value.isPresent() ? Optional.empty() : Optional.of(new Difference.Absent());
                yield new Outcome(value, none);
            }
        };
    }

    /// True if the value holds what a shell would run. `$$` gives no value either, and runs nothing.
    private boolean holdsCommand(EnvKey key) {
        return document.value(key)
                .filter(value -> value.contains((byte) '`') || value.contains("$("))
                .isPresent();
    }

    private Difference difference(EnvKey key, Outcome outcome) {
        SecretText meant = document.value(key).orElse(SecretText.EMPTY);
        if (outcome.value().isEmpty()) {
            return outcome.none().orElseGet(Difference.Absent::new);
        }
        SecretText read = outcome.value().get();
        if (read.equals(meant)) {
            return new Difference.Same();
        }
        for (Replaced each : replaced.getOrDefault(key, List.of())) {
            if (each.value().equals(read)) {
                return new Difference.OtherLine(each.line());
            }
        }
        return Differing.between(meant, read);
    }

    /// Made once, so that many repeated keys cost one walk.
    private static Map<EnvKey, List<Replaced>> replaced(EnvDocument document) {
        var replaced = new HashMap<EnvKey, List<Replaced>>();
        List<EnvLine> lines = document.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof EnvLine.Assignment assignment) {
                int line = document.lineNumber(i);
                if (!document.lineNumber(assignment.key()).equals(Optional.of(line))) {
                    replaced.computeIfAbsent(assignment.key(), _ -> new ArrayList<>())
                            .add(new Replaced(line, assignment.value()));
                }
            }
        }
        return replaced;
    }
}
