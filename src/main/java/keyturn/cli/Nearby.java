package keyturn.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds names that someone may have meant.
final class Nearby {

    private static final int MOST = 3;

    private Nearby() {}

    /// Up to three of `names` that differ from `wanted` in a third of its characters at most, or contain it or are
    /// contained in it; nearest first. Case does not count.
    static List<String> of(String wanted, Collection<String> names) {
        String word = wanted.toLowerCase(Locale.ROOT);
        record Near(String name, int distance) {}
        return names.stream()
                .map(name -> new Near(name, distance(word, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance() <= Math.max(1, word.length() / 3))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    private static int distance(String a, String b) {
        if (a.length() > 2 && (b.contains(a) || (b.length() > 2 && a.contains(b)))) {
            return 1;
        }
        return editDistance(a, b);
    }

    /// Levenshtein's: how many characters must be added, removed or replaced.
    private static int editDistance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
