package keyturn.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The formats. Their ids are part of the command line's contract.
public enum FormatId {
    /// A `.env` file that certain loaders read.
    ENV(".env"),
    /// `export KEY='value'` lines for any POSIX shell.
    SHELL(".sh"),
    /// A file for `docker run --env-file`.
    DOCKER(".env"),
    /// A file for `EnvironmentFile=` of a unit.
    SYSTEMD(".env"),
    /// A Secret, in YAML; ConfigMaps are read, too.
    KUBERNETES(".yaml"),
    /// One object of texts.
    JSON(".json"),
    /// One mapping of texts.
    YAML(".yaml"),
    /// Two columns, `key` and `value`, safe to open in a spreadsheet.
    CSV(".csv");

    private final String extension;

    FormatId(String extension) {
        this.extension = extension;
    }

    /// As in `--format`: `kubernetes`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a file of this format is usually called behind its name: `.json`.
    public String extension() {
        return extension;
    }

    public static Optional<FormatId> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
