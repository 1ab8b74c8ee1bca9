package keyturn.ui.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import keyturn.policy.BuiltInWords;

/// What is typed into the filter field: words that the name or the category of a key must contain, and states behind
/// `is:`, such as `broker is:weak`. All of it must hold.
///
/// @param words  in lower case
/// @param states one set for each `is:`; of each, one must hold. A word that is no state gives an empty set: nothing
///               is that.
record KeyQuery(List<String> words, List<Set<KeyFilter>> states) {

    static final String IS = "is:";

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    KeyQuery {
        words = List.copyOf(words);
        states = List.copyOf(states);
    }

    static KeyQuery of(String typed) {
        var words = new ArrayList<String>();
        var states = new ArrayList<Set<KeyFilter>>();
        for (String each : BLANKS.split(typed.strip().toLowerCase(Locale.ROOT), -1)) {
            if (each.startsWith(IS)) {
                // Nothing is asked as long as nothing stands behind it.
                if (each.length() > IS.length()) {
                    states.add(called(each.substring(IS.length())));
                }
            } else if (!each.isEmpty()) {
                words.add(each);
            }
        }
        return new KeyQuery(words, states);
    }

    /// The states that a word may mean.
    static Set<KeyFilter> called(String word) {
        return Stream.of(KeyFilter.values()).filter(it -> it.isCalled(word)).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return words.isEmpty() && states.isEmpty();
    }

    boolean keeps(Matrix matrix, MatrixRow.Entry row) {
        // Ten thousand rows at every letter: what is not asked is not looked up.
        String name = words.isEmpty() ? "" : row.key().name().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(it -> name.contains(it) || category(row).contains(it)) && isSo(matrix, row);
    }

    private static String category(MatrixRow.Entry row) {
        return BuiltInWords.shown(row.category()).toLowerCase(Locale.ROOT);
    }

    private boolean isSo(Matrix matrix, MatrixRow.Entry row) {
        return states.stream().allMatch(any -> any.stream().anyMatch(it -> matrix.keeps(it, row.key())));
    }

    /// The same for a row of one profile; one without a key is in no state.
    boolean keeps(SecretsViewModel model, ProfileRow row) {
        return words.stream().allMatch(row::matches)
                && (states.isEmpty()
                        || row.key()
                                .flatMap(model::row)
                                .filter(it -> isSo(model.matrix(), it))
                                .isPresent());
    }
}
