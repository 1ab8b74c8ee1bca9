import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Checks or applies the formatter, palantir-java-format, to every Java file below the given folders:
/// `java Format.java check|apply FOLDER…`. A program of its own and not a Maven plugin, because a plugin would
/// parse our
/// Java 25 sources with the JDK that runs Maven, which may be 17.
final class Format {

    private Format() {}

    static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        var unformatted = new ArrayList<Path>();
        for (Path file : javaFiles(List.of(args).subList(1, args.length))) {
            String source = Files.readString(file);
            String formatted = format(formatter, file, source);
            if (!formatted.equals(source)) {
                unformatted.add(file);
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
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
            throw new IllegalStateException(file + ":" + notJava.getMessage(), notJava);
        }
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
