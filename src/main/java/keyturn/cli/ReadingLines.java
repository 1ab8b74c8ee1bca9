package keyturn.cli;

import static keyturn.text.Texts.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keyturn.env.loader.Reading;
import keyturn.env.loader.RefusalText;

/// What loaders read of a file, for people: those that read the same stand together. Values are in clear.
final class ReadingLines {

    private ReadingLines() {}

    /// @param many     true if other files are shown as well
    /// @param readings by the loader's id; those where Keyturn itself failed are left out
    static List<String> of(String file, boolean many, Map<String, Optional<Reading>> readings) {
        var same = new LinkedHashMap<Reading, List<String>>();
        readings.forEach((id, reading) -> reading.ifPresent(
                each -> same.computeIfAbsent(each, _ -> new ArrayList<>()).add(id)));
        var lines = new ArrayList<String>();
        for (var each : same.entrySet()) {
            if (many || readings.size() > 1) {
                lines.add(text("cli.read.head", file, String.join(", ", each.getValue())));
            }
            lines.addAll(lines(each.getKey()));
        }
        return lines;
    }

    private static List<String> lines(Reading reading) {
        var lines = new ArrayList<String>();
        switch (reading) {
            case Reading.Refused refused -> lines.add(text("cli.read.refused", RefusalText.of(refused)));
            case Reading.Loaded loaded -> {
                loaded.values().forEach((name, value) -> lines.add(name + "=" + value.reveal()));
                loaded.runs().forEach(name -> lines.add(text("cli.read.runs", name)));
                if (lines.isEmpty()) {
                    lines.add(text("cli.read.nothing"));
                }
            }
        }
        return lines;
    }
}
