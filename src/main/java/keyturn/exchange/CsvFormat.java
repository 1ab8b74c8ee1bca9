package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import keyturn.env.SecretText;
import keyturn.failure.Failure;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/// Two columns, `key` and `value` (RFC 4180). A value that a spreadsheet would take for a formula has an apostrophe
/// before it, see [FormulaGuard]; reading takes it off again.
///
/// Read are also other orders of columns, if the first line names them, and semicolons and tabs between them.
final class CsvFormat implements Format {

    private static final Set<String> KEY_NAMES = Set.of("key", "name", "variable");
    private static final Set<String> VALUE_NAMES = Set.of("value", "secret");

    @Override
    public FormatId id() {
        return FormatId.CSV;
    }

    @Override
    public Written write(Values values) {
        var texts = TextValues.of(values);
        var out = new StringWriter();
        var format = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
        try (var printer = new CSVPrinter(out, format)) {
            printer.printRecord("key", "value");
            for (var entry : texts.texts().entrySet()) {
                // A name such as `-A` could be a formula, too.
                printer.printRecord(FormulaGuard.guard(entry.getKey().name()), FormulaGuard.guard(entry.getValue()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes every character", impossible);
        }
        return Written.of(out.toString().getBytes(StandardCharsets.UTF_8), texts.lost());
    }

    @Override
    public Taken read(byte[] file) throws Failure.Damaged {
        String text = TextValues.decoded(file)
                .orElseThrow(() -> new Failure.Damaged(text("exchange.notUtf8"), text("exchange.notUtf8.remedy")));
        List<CSVRecord> rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        var taken = new TakenValues();
        if (rows.isEmpty()) {
            return taken.taken();
        }
        int key = column(rows.getFirst(), KEY_NAMES);
        int value = column(rows.getFirst(), VALUE_NAMES);
        boolean named = key >= 0 && value >= 0;
        for (CSVRecord row : named ? rows.subList(1, rows.size()) : rows) {
            take(row, named ? key : 0, named ? value : 1, taken);
        }
        return taken.taken();
    }

    private static void take(CSVRecord row, int key, int value, TakenValues taken) throws Failure.Damaged {
        if (row.size() <= Math.max(key, value)) {
            throw new Failure.Damaged(
                    text("exchange.noColumns", row.getRecordNumber()), text("exchange.noColumns.remedy"));
        }
        taken.put(FormulaGuard.unguard(row.get(key).strip()), SecretText.of(FormulaGuard.unguard(row.get(value))));
    }

    private static int column(CSVRecord first, Set<String> names) {
        for (int i = 0; i < first.size(); i++) {
            if (names.contains(first.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static List<CSVRecord> rows(String text) throws Failure.Damaged {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        var rows = new ArrayList<CSVRecord>();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            parser.forEach(rows::add);
            return rows;
        } catch (IOException | UncheckedIOException malformed) {
            // Without a cause: its message may echo the file.
            throw new Failure.Damaged(
                    text("exchange.malformed", "CSV", rows.size() + 1), text("exchange.malformed.remedy"));
        }
    }

    /// What stands between the columns: the first of comma, semicolon and tab in the first line, outside quotes.
    private static char delimiter(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';' || c == '\t')) {
                return c;
            } else if (!quoted && c == '\n') {
                break;
            }
        }
        return ',';
    }
}
