package keyturn.remind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import keyturn.failure.Failure;
import keyturn.file.FileMode;
import keyturn.file.WholeFiles;

/// What was told of each work folder and when: `reminded.json` in the person's configuration folder. The timer and
/// the window look into the same file, so that nobody is told twice.
public final class ToldReminders {

    /// In days. What has not changed is told again after this time: it is easily waved away, and easily forgotten.
    static final int AGAIN = 7;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    private ToldReminders(Path file) {
        this.file = file;
    }

    /// @param configFolder the person's
    public static ToldReminders in(Path configFolder) {
        return new ToldReminders(configFolder.resolve("reminded.json"));
    }

    /// True if there is something that was not told yet, or that was told a week ago.
    public boolean isNews(Reminder reminder, LocalDate today) {
        if (reminder.pressing().isEmpty()) {
            return false;
        }
        JsonNode told = read().path(reminder.folder().toString());
        Set<String> known = new HashSet<>();
        told.path("what").forEach(mark -> known.add(mark.asText()));
        Optional<LocalDate> on = day(told.path("on").asText());
        boolean old = on.isEmpty() || !today.isBefore(on.get().plusDays(AGAIN));
        // A clock that was set back must not silence anything for ever.
        boolean ahead = on.isPresent() && on.get().isAfter(today);
        return old || ahead || !known.containsAll(reminder.marks());
    }

    /// Notes that it was told.
    ///
    /// @throws Failure.Storage if that cannot be written
    public void note(Reminder reminder, LocalDate today) throws Failure {
        ObjectNode all = read();
        ObjectNode told = all.putObject(reminder.folder().toString());
        told.put("on", today.toString());
        reminder.marks().forEach(told.putArray("what")::add);
        write(all);
    }

    /// Forgets what was told of a work folder; the file goes with the last one.
    public void forget(Path folder) throws Failure {
        ObjectNode all = read();
        if (all.remove(folder.toString()) == null) {
            return;
        }
        if (!all.isEmpty()) {
            write(all);
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            throw UnitFiles.cannotWrite(file, refused);
        }
    }

    private void write(ObjectNode all) throws Failure {
        FileMode.createFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        try {
            WholeFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts is always JSON", impossible);
        }
    }

    /// A file that cannot be understood counts as none: then something is told once more.
    private ObjectNode read() {
        try {
            return Files.exists(file) && JSON.readTree(file.toFile()) instanceof ObjectNode found
                    ? found
                    : JSON.createObjectNode();
        } catch (IOException _) {
            return JSON.createObjectNode();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
