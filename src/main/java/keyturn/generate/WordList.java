package keyturn.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The EFF large word list (CC-BY 3.0 US; see `words.NOTICE.txt`), read when first asked for.
final class WordList {

    /// Six to the fifth: one word is five dice.
    static final int SIZE = 7_776;

    private WordList() {}

    static List<String> words() {
        return Loaded.WORDS;
    }

    private static final class Loaded {

        static final List<String> WORDS = load();

        private static List<String> load() {
            try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream("words.txt"))) {
                List<String> words = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                        .lines()
                        .toList();
                if (words.size() != SIZE) {
                    throw new IllegalStateException("words.txt holds " + words.size() + " words");
                }
                return words;
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the program's own files cannot be read", unreadable);
            }
        }
    }
}
