package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our loaders against the real programs that are installed here, on files made by chance.
class DifferentialTest {

    private static final int FILES = 2_000;
    private static final long SEED = 20_261_124;

    @TempDir
    Path folder;

    static List<RealProgram> programs() {
        return RealProgram.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void readsWhatTheRealProgramReads(RealProgram program) throws IOException {
        Optional<Loader> loader = Loaders.find(program.loader());
        if (loader.isEmpty()) {
            System.out.println("DifferentialTest: no loader of ours, so not compared: " + program.name());
        }
        assumeTrue(loader.isPresent(), "no loader for " + program.name());
        boolean installed = program.isInstalled();
        if (!installed) {
            System.out.println("DifferentialTest: not installed, so not compared: " + program.name());
        }
        assumeTrue(installed, program.name() + " is not installed");
        List<byte[]> files = GeneratedFiles.make(FILES, SEED, program.shells());
        RealProgram.write(files, folder);

        List<Optional<Map<String, String>>> real = program.readAll(folder, files.size());

        assertThat(real).as("readings of " + program.name()).hasSize(FILES);
        var different = new ArrayList<String>();
        for (int i = 0; i < files.size(); i++) {
            difference(loader.get().read(files.get(i)), real.get(i), files.get(i))
                    .ifPresent(different::add);
        }
        System.out.println("DifferentialTest: " + program.name() + ": " + FILES + " files, " + different.size()
                + " read differently");
        assertThat(different)
                .as("files that %s reads otherwise", program.name())
                .isEmpty();
    }

    private static Optional<String> difference(Reading ours, Optional<Map<String, String>> real, byte[] file) {
        boolean same = switch (ours) {
            case Reading.Refused _ -> real.isEmpty();
            case Reading.Loaded loaded ->
                real.filter(read -> agree(loaded, read)).isPresent();
        };
        return same
                ? Optional.empty()
                : Optional.of("%s: the program reads %s, we read %s"
                        .formatted(
                                quoted(new String(file, StandardCharsets.UTF_8)),
                                real.map(Object::toString).orElse("nothing: refused"),
                                shown(ours)));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + '"';
    }

    private static String shown(Reading ours) {
        return switch (ours) {
            case Reading.Refused refused -> refused.toString();
            case Reading.Loaded loaded -> values(loaded) + " and runs " + loaded.runs();
        };
    }

    private static boolean agree(Reading.Loaded ours, Map<String, String> real) {
        var told = new HashMap<>(real);
        ours.runs().forEach(told::remove);
        return told.equals(values(ours));
    }

    private static Map<String, String> values(Reading.Loaded ours) {
        var values = new HashMap<String, String>();
        ours.values()
                .forEach((name, value) -> values.put(
                        new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                        FileText.byteText(value)));
        return values;
    }
}
