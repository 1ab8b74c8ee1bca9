package keyturn.exchange;

import static keyturn.text.Texts.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import keyturn.env.loader.Loader;
import keyturn.env.loader.Loaders;
import keyturn.failure.Failure;

/// Makes formats, and tells of which one a file is.
public final class Formats {

    /// As many keys as a profile is made for: with more, every step would take minutes.
    static final int MOST = 10_000;

    /// Enough of a file to see what it is, in bytes.
    private static final int GLANCE = 4096;

    private Formats() {}

    /// A format to write in.
    ///
    /// @param loaders    that must read a file of [FormatId#ENV]; not empty
    /// @param secretName of a Kubernetes Secret; see [#secretName]
    public static Format toWrite(FormatId id, List<Loader> loaders, String secretName) {
        return switch (id) {
            case ENV -> new EnvFileFormat(id, loaders, Optional.empty());
            case DOCKER -> new DockerFormat();
            case SYSTEMD -> withRulesOf(id, Loaders.find("systemd").orElseThrow());
            case SHELL -> new ShellFormat();
            case KUBERNETES -> new KubernetesFormat(secretName);
            case JSON -> new JsonFormat();
            case YAML -> new YamlFormat();
            case CSV -> new CsvFormat();
        };
    }

    /// A format to read.
    ///
    /// @param as whose rules a file of [FormatId#ENV] follows; empty: what its lines mean, nothing expanded
    public static Format toRead(FormatId id, Optional<Loader> as) {
        return id == FormatId.ENV ? new EnvFileFormat(id, List.of(), as) : toWrite(id, List.of(), "secret");
    }

    /// Reads a file that comes from outside.
    ///
    /// @param as as [#toRead]
    /// @throws Failure.Damaged if it is no text, no file of this format, or one of too many keys
    public static Taken take(FormatId id, Optional<Loader> as, byte[] file) throws Failure.Damaged {
        for (byte each : file) {
            if (each == 0) {
                throw new Failure.Damaged(text("exchange.binary"), text("exchange.binary.remedy"));
            }
        }
        Taken taken = toRead(id, as).read(file);
        int keys = taken.values().byKey().size();
        if (keys > MOST) {
            throw new Failure.Damaged(text("exchange.tooMany", keys, MOST), text("exchange.tooMany.remedy"));
        }
        return taken;
    }

    /// What `export -p` prints, and lines for `eval`. A `.env` file may have `export` too, and means no shell by it.
    private static boolean isScript(String name, String start) {
        return start.startsWith("#!")
                || start.startsWith("declare -x ")
                || (start.startsWith("export ") && !name.contains(".env"));
    }

    private static Format withRulesOf(FormatId id, Loader loader) {
        return new EnvFileFormat(id, List.of(loader), Optional.of(loader));
    }

    /// A name that Kubernetes takes: of the folder and the profile.
    public static String secretName(String folder, String profile) {
        return KubernetesFormat.nameFrom(folder + "-" + profile);
    }

    public static boolean isSecretName(String name) {
        return KubernetesFormat.isName(name);
    }

    /// Of which format a file seems to be, by its name and, where that says nothing, by its beginning.
    ///
    /// @param fileName empty if there is none
    public static FormatId guess(String fileName, byte[] file) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String start = new String(file, 0, Math.min(file.length, GLANCE), StandardCharsets.ISO_8859_1);
        boolean kubernetes = start.contains("apiVersion") && start.contains("kind");
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return FormatId.CSV;
        } else if (name.endsWith(".json") || start.stripLeading().startsWith("{")) {
            return kubernetes ? FormatId.KUBERNETES : FormatId.JSON;
        } else if (kubernetes) {
            return FormatId.KUBERNETES;
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return FormatId.YAML;
        } else if (name.endsWith(".sh") || name.endsWith(".shell") || isScript(name, start)) {
            return FormatId.SHELL;
        }
        return FormatId.ENV;
    }
}
