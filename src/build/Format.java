import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Checks or applies the formatter, palantir-java-format, to every Java file below the given folders:
/// `java Format.java check|apply FOLDER…`. A program of its own and not a Maven plugin, because a plugin would
/// parse our
/// Java 25 sources with the JDK that runs Maven, which may be 17.
final class Format {

    /// Digests of sources that are known to be formatted, so that an unchanged file is not formatted again.
    private static final Path KNOWN = Path.of("target", "formatted.txt");

    private Format() {}

    static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        Set<String> known = known();
        var unformatted = new ArrayList<Path>();
        for (Path file : javaFiles(List.of(args).subList(1, args.length))) {
            String source = Files.readString(file);
            if (known.contains(digest(source))) {
                continue;
            }
            String formatted = format(formatter, file, source);
            if (!formatted.equals(source)) {
                unformatted.add(file);
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
            known.add(digest(formatted));
        }
        Files.createDirectories(KNOWN.getParent());
        Files.write(KNOWN, known);
        if (!apply && !unformatted.isEmpty()) {
            unformatted.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("mvn -q validate exec:exec@format-apply formats them");
            System.exit(1);
        }
    }

    private static String format(Formatter formatter, Path file, String source) {
        try {
            String formatted = formatter.formatSourceAndFixImports(source);
            // It breaks a comment line that is too long in the middle, without a mark on the rest; then this
            // fails.
            return formatter.formatSource(formatted);
        } catch (FormatterException notJava) {
            throw new IllegalStateException(
                    file + ":" + notJava.getMessage() + "; is a comment line longer than 112 columns?", notJava);
        }
    }

    private static Set<String> known() throws IOException {
        return Files.exists(KNOWN) ? new TreeSet<>(Files.readAllLines(KNOWN)) : new TreeSet<>();
    }

    private static String digest(String source) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private static List<Path> javaFiles(List<String> folders) throws Exception {
        var files = new ArrayList<Path>();
        for (String folder : folders) {
            try (Stream<Path> walk = Files.walk(Path.of(folder))) {
                walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
