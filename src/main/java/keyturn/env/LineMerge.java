package keyturn.env;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.EnvLine.Assignment;
import keyturn.env.EnvLine.Blank;

/// Brings two edits of one text together, entry by entry: comments, order, spelling and blank lines that only one side
/// has changed are as that side has them. Where both have changed the same place, comments of both stay, and an
/// assignment is as the one side has it that changed it; where both did, it is theirs.
public final class LineMerge {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final List<EnvLine> base;
    private final List<EnvLine> mine;
    private final List<EnvLine> theirs;
    private final List<EnvLine> merged = new ArrayList<>();

    private LineMerge(EnvDocument base, EnvDocument mine, EnvDocument theirs) {
        this.base = base.lines();
        this.mine = mine.lines();
        this.theirs = theirs.lines();
        merge();
    }

    /// @param base what both started from
    /// @return empty if the entries would be read otherwise together than they are alone: a quotation mark that is
    ///         open in one of them, say
    public static Optional<EnvDocument> merge(EnvDocument base, EnvDocument mine, EnvDocument theirs) {
        // A side that took the carriage returns or the byte order mark out, or put them in, has changed every line, or
        // the first one.
        boolean returned = !hasReturns(base) && (isReturned(mine) || isReturned(theirs));
        boolean returns = !returned && kept(hasReturns(base), hasReturns(mine), hasReturns(theirs));
        boolean mark =
                kept(base.startsWithByteOrderMark(), mine.startsWithByteOrderMark(), theirs.startsWithByteOrderMark());
        var merge = new LineMerge(plain(base, returns), plain(mine, returns), plain(theirs, returns));
        return merge.result(mark).map(merged -> returned ? merged.withCarriageReturns() : merged);
    }

    private static boolean kept(boolean before, boolean mine, boolean theirs) {
        return before ? mine && theirs : mine || theirs;
    }

    private static boolean hasReturns(EnvDocument document) {
        return !document.withLineFeeds().equals(document);
    }

    /// True if every line ends in CRLF, as an editor of Windows leaves a file.
    private static boolean isReturned(EnvDocument document) {
        return hasReturns(document) && document.withCarriageReturns().equals(document);
    }

    private static EnvDocument plain(EnvDocument document, boolean returns) {
        EnvDocument plain = document.withoutByteOrderMark();
        return returns ? plain : plain.withLineFeeds();
    }

    private void merge() {
        int[] inMine = LineDiff.between(base, mine).partners();
        int[] inTheirs = LineDiff.between(base, theirs).partners();
        int at = 0;
        int m = 0;
        int t = 0;
        while (at < base.size() || m < mine.size() || t < theirs.size()) {
            if (at < base.size() && inMine[at] == m && inTheirs[at] == t) {
                merged.add(chosen(base.get(at++), mine.get(m++), theirs.get(t++)));
                continue;
            }
            int next = at;
            while (next < base.size() && (inMine[next] < 0 || inTheirs[next] < 0)) {
                next++;
            }
            int mineEnd = next < base.size() ? inMine[next] : mine.size();
            int theirsEnd = next < base.size() ? inTheirs[next] : theirs.size();
            place(base.subList(at, next), mine.subList(m, mineEnd), theirs.subList(t, theirsEnd));
            at = next;
            m = mineEnd;
            t = theirsEnd;
        }
    }

    /// The same entry thrice; a line end may be missing in one of them.
    private static EnvLine chosen(EnvLine before, EnvLine mine, EnvLine theirs) {
        return before.raw().equals(theirs.raw()) ? mine : theirs;
    }

    /// A place that at least one side has changed.
    private void place(List<EnvLine> before, List<EnvLine> ours, List<EnvLine> now) {
        if (before.equals(ours)) {
            merged.addAll(now);
        } else if (before.equals(now) || ours.equals(now)) {
            merged.addAll(ours);
        } else {
            merged.addAll(both(before, ours, now));
        }
    }

    /// Theirs, with what mine has changed put in.
    private static List<EnvLine> both(List<EnvLine> before, List<EnvLine> ours, List<EnvLine> now) {
        var placed = new ArrayList<>(now);
        for (EnvLine line : before) {
            if (!(line instanceof Blank)
                    && !ours.contains(line)
                    && replacement(ours, line).isEmpty()) {
                placed.remove(line);
            }
        }
        int behind = 0;
        for (EnvLine line : ours) {
            int there = placed.indexOf(line);
            if (there >= 0) {
                behind = Math.max(behind, there + 1);
            } else if (before.contains(line)) {
                int changed = line instanceof Assignment assignment ? index(placed, assignment.key()) : -1;
                behind = Math.max(behind, changed + 1);
            } else if (!(line instanceof Blank)) {
                behind = put(placed, before, line, behind);
            }
        }
        return placed;
    }

    /// @return the place behind the line; `behind` if it was not put in
    private static int put(List<EnvLine> placed, List<EnvLine> before, EnvLine line, int behind) {
        if (line instanceof Assignment assignment) {
            int there = index(placed, assignment.key());
            if (there >= 0) {
                // Changed there too, unless it is as it was.
                if (before.contains(placed.get(there))) {
                    placed.set(there, line);
                }
                return there + 1;
            }
            if (index(before, assignment.key()) >= 0) {
                return behind; // removed there
            }
        }
        placed.add(behind, line);
        return behind + 1;
    }

    private static Optional<EnvLine> replacement(List<EnvLine> lines, EnvLine before) {
        int there = before instanceof Assignment assignment ? index(lines, assignment.key()) : -1;
        return there < 0 ? Optional.empty() : Optional.of(lines.get(there));
    }

    private static int index(List<EnvLine> lines, EnvKey key) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i) instanceof Assignment assignment
                    && assignment.key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<EnvDocument> result(boolean mark) {
        var out = new ByteArrayOutputStream();
        var alone = new ArrayList<EnvLine>();
        for (int i = 0; i < merged.size(); i++) {
            var bytes = new ByteArrayOutputStream();
            if (i == 0 && mark) {
                bytes.writeBytes(MARK);
            }
            RawLine raw = merged.get(i).raw();
            raw.writeTo(bytes);
            if (i < merged.size() - 1 && raw.contentLength() == raw.length()) {
                bytes.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.writeBytes(bytes.toByteArray());
            alone.addAll(EnvReader.read(bytes.toByteArray()));
        }
        EnvDocument document = EnvDocument.parse(out.toByteArray());
        return document.lines().equals(alone) ? Optional.of(document) : Optional.empty();
    }
}
