package keyturn.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of one call, sorted. Never holds a secret: values do not come as arguments.
///
/// @param command what is to run
/// @param path    its name, such as `backup create`
/// @param options by the last of an option's names; a flag has no values
/// @param places  the words that are no options, in order
public record Words(Command command, String path, Map<String, List<String>> options, List<String> places) {

    public Words {
        options = Map.copyOf(options);
        places = List.copyOf(places);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    /// The word at `index`, which the command's shape requires.
    String place(int index) {
        return places.get(index);
    }

    /// All words from `index` on.
    List<String> placesFrom(int index) {
        return index < places.size() ? places.subList(index, places.size()) : List.of();
    }
}
