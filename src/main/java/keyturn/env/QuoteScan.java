package keyturn.env;

import java.util.EnumMap;
import java.util.Map;

/// Finds closing quotation marks. Remembers the last stretch it has looked at for each mark, so that a file full
/// of marks that are never closed is still read in linear time.
final class QuoteScan {

    private record Stretch(int from, int close) {}

    private final byte[] bytes;
    private final Map<Quotes, Stretch> seen = new EnumMap<>(Quotes.class);

    QuoteScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The index of the mark that closes a value whose first byte behind the opening mark is `from`; -1 if none
    /// does. In double quotes a backslash takes the next byte with it.
    int closing(Quotes quotes, int from) {
        Stretch last = seen.get(quotes);
        // A start inside the last stretch is a token boundary of it, as an opening mark that had been part of an
        // escape would have been skipped, and any other mark would have ended the stretch.
        if (last != null && from >= last.from && (last.close < 0 || from <= last.close)) {
            return last.close;
        }
        int close = find(quotes, from);
        seen.put(quotes, new Stretch(from, close));
        return close;
    }

    private int find(Quotes quotes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == quotes.mark()) {
                return i;
            }
            if (bytes[i] == '\\' && quotes == Quotes.DOUBLE) {
                i++;
            }
        }
        return -1;
    }
}
