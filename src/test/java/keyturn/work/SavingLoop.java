package keyturn.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import keyturn.env.EnvDocument;
import keyturn.policy.Policy;

/// Saves a profile of 64 KiB again and again until it is killed. Arguments: folder, `whole` or `naive`.
public final class SavingLoop {

    private static final int SIZE = 64 << 10;
    private static final int LINE = 1 << 10;

    private SavingLoop() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean naive = arguments[1].equals("naive");
        WorkFolder work = WorkFolder.at(folder);
        work.sweep();
        Path file = folder.resolve(".env.production");
        long generation = generation(Files.readAllBytes(file)) + 1;
        while (true) {
            byte[] bytes = content(generation);
            if (naive) {
                Files.write(file, bytes);
            } else {
                WorkSnapshot base = work.read(Policy.empty());
                work.save(base, Map.of(Folders.PRODUCTION, EnvDocument.parse(bytes)));
            }
            if (generation++ % 1000 == 0 || !ready) {
                ready = true;
                System.out.println("ready");
            }
        }
    }

    private static boolean ready;

    /// A generation's content: each few bytes of it depend on its number. The lines are long, for a process that has
    /// just started would spend its time on the reading of thousands of short ones.
    static byte[] content(long generation) {
        var out = new ByteArrayOutputStream(SIZE);
        out.writeBytes(("GENERATION=" + generation + "\n").getBytes(StandardCharsets.US_ASCII));
        String part = "_" + generation + "_" + Long.toHexString(generation * 0x9E3779B97F4A7C15L);
        String tail = part.repeat(LINE / part.length()) + "\n";
        for (int i = 0; out.size() < SIZE; i++) {
            out.writeBytes(("KEY_" + i + "=value" + tail).getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    /// The number of the generation that `bytes` are, as a whole.
    ///
    /// @throws IOException if they are none
    static long generation(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.US_ASCII);
        int end = text.indexOf('\n');
        if (!text.startsWith("GENERATION=") || end < 0) {
            throw new IOException("no generation");
        }
        long generation = Long.parseLong(text.substring("GENERATION=".length(), end));
        if (!java.util.Arrays.equals(bytes, content(generation))) {
            throw new IOException("not one whole generation");
        }
        return generation;
    }
}
