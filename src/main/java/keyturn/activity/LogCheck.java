package keyturn.activity;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import keyturn.crypto.ChainKey;

/// Goes through the lines of the log from the first to the last.
final class LogCheck {

    private final ChainKey key;
    private boolean trusting;
    private final Optional<Anchor.Head> anchor;
    private final List<Entry> entries = new ArrayList<>();
    private String previous = Line.START;
    private long number;
    private boolean anchorMet;
    private Optional<Long> firstBad = Optional.empty();
    private Optional<String> reason = Optional.empty();

    LogCheck(ChainKey key, Optional<Anchor.Head> anchor) {
        this.key = key;
        this.anchor = anchor;
    }

    /// Takes the first line's place in the chain as it says: what is before it is not looked at.
    static LogCheck fromTheMiddle(ChainKey key, Optional<Anchor.Head> anchor) {
        var check = new LogCheck(key, anchor);
        check.trusting = true;
        return check;
    }

    /// The lines of one file, in the order of the files. Stops at the first bad line.
    void file(byte[] bytes) {
        int start = 0;
        while (start < bytes.length && firstBad.isEmpty()) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            if (end == bytes.length) {
                bad(text("activity.bad.cut"));
            } else {
                line(Arrays.copyOfRange(bytes, start, end));
            }
            start = end + 1;
        }
    }

    private void line(byte[] bytes) {
        Optional<Line> read = LineReader.read(bytes, key);
        if (read.isEmpty()) {
            bad(text("activity.bad.changed"));
            return;
        }
        Line line = read.get();
        if (trusting) {
            number = line.entry().sequence();
            previous = line.previous();
            trusting = false;
        }
        if (line.entry().sequence() != number || !line.previous().equals(previous)) {
            bad(text("activity.bad.order"));
        } else if (line.entry().event().action() == Action.LOG_GAP) {
            bad(text("activity.bad.gap"));
        } else if (anchor.isPresent()
                && anchor.get().sequence() == number
                && !anchor.get().code().equals(line.code())) {
            bad(text("activity.bad.other"));
        } else {
            anchorMet |= anchor.isPresent() && anchor.get().sequence() == number;
            entries.add(line.entry());
            previous = line.code();
        }
    }

    private void bad(String why) {
        firstBad = Optional.of(number);
        reason = Optional.of(why);
    }

    /// The good entries, in order.
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// After the last file.
    Verification result() {
        if (firstBad.isEmpty() && anchor.isPresent() && !anchorMet) {
            // The log ends before an entry that was there.
            firstBad = Optional.of(number + 1);
            reason = Optional.of(text("activity.bad.older", anchor.get().sequence()));
        }
        return new Verification(entries.size(), firstBad, reason, anchor.isPresent());
    }
}
