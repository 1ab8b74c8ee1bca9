package keyturn.ui.secrets;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// Copies several cells. Their secrets do not leave the program: other programs get the settings, and dots for the
/// secrets; who pastes into Keyturn gets the values.
final class CellClipboard {

    private static final String FORMAT = "application/x-keyturn-cells";
    private static final AtomicLong NUMBERS = new AtomicLong();

    /// @param number tells whether the system's clipboard still holds what was copied
    private record Copied(String number, CellBlock block) {}

    private Optional<Copied> copied = Optional.empty();

    /// @param block  what is copied
    /// @param shown the same as other programs may have it, one text a cell
    void copy(CellBlock block, List<List<String>> shown) {
        String number = ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet();
        copied = Optional.of(new Copied(number, block));
        String text = shown.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        var content = new ClipboardContent();
        content.putAll(Map.of(DataFormat.PLAIN_TEXT, text, format(), number));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// What is to be pasted: cells copied here, or else the text of another program; empty if there is neither.
    Optional<CellBlock> block() {
        Clipboard system = Clipboard.getSystemClipboard();
        Object number = system.getContent(format());
        Optional<CellBlock> ours =
                copied.filter(it -> Objects.equals(it.number(), number)).map(Copied::block);
        return ours.or(() -> Optional.ofNullable(system.getString())
                .filter(it -> !it.isEmpty())
                .map(CellBlock::parse));
    }

    /// Forgets what was copied.
    void clear() {
        copied = Optional.empty();
    }

    /// A format may be made only once in a process.
    private static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(FORMAT);
        return known == null ? new DataFormat(FORMAT) : known;
    }
}
