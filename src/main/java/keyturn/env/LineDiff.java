package keyturn.env;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which entries went and which came between two lists of entries, as few as possible.
public final class LineDiff {

    /// Above so many pairs the entries in the middle count as all gone and all new: still true, only longer.
    private static final long MOST_PAIRS = 4_000_000;

    private final List<EnvLine> before;
    private final List<EnvLine> after;
    private final BitSet gone = new BitSet();
    private final BitSet come = new BitSet();

    private LineDiff(List<EnvLine> before, List<EnvLine> after) {
        this.before = before;
        this.after = after;
        int start = 0;
        int endBefore = before.size();
        int endAfter = after.size();
        while (start < endBefore && start < endAfter && same(start, start)) {
            start++;
        }
        while (endBefore > start && endAfter > start && same(endBefore - 1, endAfter - 1)) {
            endBefore--;
            endAfter--;
        }
        gone.set(start, endBefore);
        come.set(start, endAfter);
        if ((long) (endBefore - start) * (endAfter - start) <= MOST_PAIRS) {
            keepCommon(start, endBefore, endAfter);
        }
    }

    /// Compares entries by their bytes. A line end that is missing at the end of a file is no difference: it comes
    /// and goes with what is written behind.
    public static LineDiff between(List<EnvLine> before, List<EnvLine> after) {
        return new LineDiff(List.copyOf(before), List.copyOf(after));
    }

    /// Entries that are there no more, in order.
    public List<EnvLine> gone() {
        return gone.stream().mapToObj(before::get).toList();
    }

    /// Entries that were not there, in order.
    public List<EnvLine> come() {
        return come.stream().mapToObj(after::get).toList();
    }

    /// True if the entry at `index` of the later list was not there.
    public boolean isNew(int index) {
        return come.get(index);
    }

    /// What went and came of two documents in the order of the lines, with as many lines around as are asked for.
    ///
    /// @param around lines above and below a difference
    public static List<DiffLine> lines(EnvDocument before, EnvDocument after, int around) {
        LineDiff diff = between(before.lines(), after.lines());
        var all = new ArrayList<DiffLine>();
        int i = 0;
        int j = 0;
        while (i < diff.before.size() || j < diff.after.size()) {
            if (diff.gone.get(i)) {
                all.add(new DiffLine(DiffLine.Kind.GONE, before.lineNumber(i), diff.before.get(i++)));
            } else {
                var kind = diff.come.get(j) ? DiffLine.Kind.COME : DiffLine.Kind.SAME;
                all.add(new DiffLine(kind, after.lineNumber(j), diff.after.get(j++)));
                i += kind == DiffLine.Kind.SAME ? 1 : 0;
            }
        }
        return near(all, around);
    }

    private static List<DiffLine> near(List<DiffLine> all, int around) {
        var seen = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() != DiffLine.Kind.SAME) {
                seen.set(Math.max(0, i - around), Math.min(all.size(), i + around + 1));
            }
        }
        var near = new ArrayList<DiffLine>();
        for (int i = 0; i < all.size(); i++) {
            if (seen.get(i)) {
                near.add(all.get(i));
            } else if (i > 0 && seen.get(i - 1) && seen.nextSetBit(i) > 0) {
                near.add(new DiffLine(
                        DiffLine.Kind.CUT, all.get(i).number(), all.get(i).line()));
            }
        }
        return near;
    }

    /// For each of the earlier entries, its index in the later list; -1 if it went.
    int[] partners() {
        var partners = new int[before.size()];
        int there = 0;
        for (int i = 0; i < partners.length; i++) {
            if (gone.get(i)) {
                partners[i] = -1;
            } else {
                there = come.nextClearBit(there);
                partners[i] = there++;
            }
        }
        return partners;
    }

    public boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }

    /// The longest common subsequence, by a table of its lengths.
    private void keepCommon(int start, int endBefore, int endAfter) {
        var length = new int[endBefore - start + 1][endAfter - start + 1];
        for (int i = endBefore - 1; i >= start; i--) {
            for (int j = endAfter - 1; j >= start; j--) {
                length[i - start][j - start] = same(i, j)
                        ? length[i - start + 1][j - start + 1] + 1
                        : Math.max(length[i - start + 1][j - start], length[i - start][j - start + 1]);
            }
        }
        int i = start;
        int j = start;
        while (i < endBefore && j < endAfter) {
            if (same(i, j)) {
                gone.clear(i++);
                come.clear(j++);
            } else if (length[i - start + 1][j - start] >= length[i - start][j - start + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private boolean same(int i, int j) {
        RawLine one = before.get(i).raw();
        RawLine other = after.get(j).raw();
        boolean openEnd = one.contentLength() == one.length() || other.contentLength() == other.length();
        return one.equals(other) || (openEnd && Piece.whole(before.get(i)).equals(Piece.whole(after.get(j))));
    }
}
