package keyturn.env;

import static keyturn.text.Texts.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keyturn.env.DiffLine.Kind;
import keyturn.env.EnvLine.Assignment;
import keyturn.failure.Failure;

/// Takes one line of a comparison back. A line that went and one that came in its place are taken back
/// together: an assignment and the next one of its key, or the only two lines of a place.
public final class LineDrop {

    private final List<DiffLine> all;
    private final int wanted;

    private LineDrop(List<DiffLine> all, int wanted) {
        this.all = all;
        this.wanted = wanted;
    }

    /// The later document without what became of one line.
    ///
    /// @param line of [LineDiff#lines]; where the documents do not differ in it, nothing is changed
    /// @throws Failure.Usage if other lines would be read otherwise then: a quotation mark would be open, say
    public static EnvDocument without(EnvDocument before, EnvDocument after, DiffLine line) throws Failure.Usage {
        List<DiffLine> all = LineDiff.lines(before, after, Integer.MAX_VALUE / 4);
        int wanted = all.indexOf(line);
        if (wanted < 0 || !differs(line)) {
            return after;
        }
        EnvDocument dropped = read(new LineDrop(all, wanted).left());
        boolean last = LineDiff.between(before.lines(), dropped.lines()).isEmpty();
        // With its last change gone the document is again what it was, to the byte.
        return last ? before : dropped;
    }

    private static boolean differs(DiffLine line) {
        return line.kind() == Kind.GONE || line.kind() == Kind.COME;
    }

    /// The entries that are left. What comes back stands where its successor stood.
    private List<EnvLine> left() {
        Optional<Integer> partner = partner();
        int came = all.get(wanted).kind() == Kind.COME ? wanted : partner.orElse(-1);
        int went = all.get(wanted).kind() == Kind.GONE ? wanted : partner.orElse(-1);
        var left = new ArrayList<EnvLine>();
        for (int i = 0; i < all.size(); i++) {
            DiffLine each = all.get(i);
            if (i == came) {
                if (went >= 0) {
                    left.add(all.get(went).line());
                }
            } else if (each.kind() != Kind.GONE || (i == went && came < 0)) {
                left.add(each.line());
            }
        }
        return left;
    }

    /// The line that stands for the same place on the other side.
    private Optional<Integer> partner() {
        int start = wanted;
        while (start > 0 && differs(all.get(start - 1))) {
            start--;
        }
        int end = wanted;
        while (end < all.size() && differs(all.get(end))) {
            end++;
        }
        DiffLine line = all.get(wanted);
        var others = new ArrayList<Integer>();
        int own = 0;
        for (int i = start; i < end; i++) {
            if (all.get(i).kind() == line.kind()) {
                own++;
            } else {
                others.add(i);
            }
        }
        if (line.line() instanceof Assignment assignment) {
            for (int i : others) {
                if (all.get(i).line() instanceof Assignment other && other.key().equals(assignment.key())) {
                    return Optional.of(i);
                }
            }
        }
        return own == 1 && others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    /// Reads the entries together, and compares with what each is alone.
    private static EnvDocument read(List<EnvLine> lines) throws Failure.Usage {
        var whole = new ByteArrayOutputStream();
        var alone = new ArrayList<EnvLine>();
        for (int i = 0; i < lines.size(); i++) {
            var bytes = new ByteArrayOutputStream();
            RawLine raw = lines.get(i).raw();
            raw.writeTo(bytes);
            if (i < lines.size() - 1 && raw.contentLength() == raw.length()) {
                bytes.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
            }
            whole.writeBytes(bytes.toByteArray());
            alone.addAll(EnvReader.read(bytes.toByteArray()));
        }
        EnvDocument document = EnvDocument.parse(whole.toByteArray());
        if (!document.lines().equals(alone)) {
            throw new Failure.Usage(text("env.swallows"), text("env.swallows.remedy"));
        }
        return document;
    }
}
