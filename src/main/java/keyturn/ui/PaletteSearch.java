package keyturn.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Finds entries by parts of their names. Best first: the name itself, its beginning, the beginning of one of its
/// words, a part of it, and last its letters in order (`jws` finds JWT_SECRET). Linear in the entries.
final class PaletteSearch {

    /// More than anybody reads.
    static final int MOST = 50;

    private static final int NONE = Integer.MAX_VALUE;

    private final List<PaletteEntry> entries;
    private final List<String> names;

    /// @param entries in the order in which equally good ones are shown
    PaletteSearch(List<PaletteEntry> entries) {
        this.entries = List.copyOf(entries);
        this.names = this.entries.stream().map(entry -> folded(entry.name())).toList();
    }

    List<PaletteEntry> find(String typed) {
        String wanted = folded(typed.strip());
        record Ranked(int index, int rank) {}
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Ranked(i, rank(names.get(i), wanted)))
                .filter(each -> each.rank() != NONE)
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparingInt(Ranked::index))
                .limit(MOST)
                .map(each -> entries.get(each.index()))
                .toList();
    }

    private static int rank(String name, String wanted) {
        int at = name.indexOf(wanted);
        if (at == 0) {
            return name.length() == wanted.length() ? 0 : 1;
        } else if (at > 0) {
            return isWordStart(name, wanted) ? 2 : 3;
        }
        return holdsInOrder(name, wanted) ? 4 : NONE;
    }

    private static boolean isWordStart(String name, String wanted) {
        for (int at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
            if (at == 0 || name.charAt(at - 1) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsInOrder(String name, String wanted) {
        int found = 0;
        for (int i = 0; i < name.length() && found < wanted.length(); i++) {
            if (name.charAt(i) == wanted.charAt(found)) {
                found++;
            }
        }
        return found == wanted.length();
    }

    /// Lower case, and a space for whatever joins words.
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[_.\\- ]+", " ");
    }
}
