package keyturn.env.loader.shell;

import java.util.ArrayList;
import java.util.List;

/// Splits what was expanded outside quotes at the chars of `IFS`.
final class Fields {

    private final String separators;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean open;
    private boolean afterBlank;

    private Fields(String separators) {
        this.separators = separators;
    }

    static List<String> split(String marked, String separators) {
        var fields = new Fields(separators);
        for (int i = 0; i < marked.length(); i++) {
            fields.add(marked.charAt(i));
        }
        if (fields.open) {
            fields.end();
        }
        return fields.fields;
    }

    private void add(char c) {
        char plain = (char) (c & 0xFF);
        if (c == Marks.FIELD) {
            end();
        } else if (Marks.isExpanded(c) && !Marks.isQuoted(c) && separators.indexOf(plain) >= 0) {
            separate(plain == ' ' || plain == '\t' || plain == '\n');
        } else {
            open = true;
            afterBlank = false;
            if (c != Marks.EMPTY) {
                field.append(c == Marks.UNKNOWN ? c : plain);
            }
        }
    }

    private void separate(boolean blank) {
        if (open) {
            end();
            afterBlank = blank;
        } else if (!blank && afterBlank) {
            afterBlank = false;
        } else if (!blank) {
            end();
        }
    }

    private void end() {
        fields.add(field.toString());
        field.setLength(0);
        open = false;
    }
}
