package keyturn.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ManyTextsTest {

    @Test
    void everyOccurrenceIsFoundAsASimpleSearchFindsIt() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var texts = new ArrayList<byte[]>();
            for (int i = 0; i < 12; i++) {
                texts.add(text(random, 8 + random.nextInt(20)));
            }
            byte[] haystack = text(random, 4_000);
            for (int i = 0; i < 30; i++) {
                byte[] text = texts.get(random.nextInt(texts.size()));
                System.arraycopy(text, 0, haystack, random.nextInt(haystack.length - text.length), text.length);
            }
            var expected = new TreeSet<String>();
            String all = new String(haystack, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < texts.size(); i++) {
                String text = new String(texts.get(i), StandardCharsets.ISO_8859_1);
                for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) {
                    expected.add(i + "@" + at);
                }
            }

            var found = new ArrayList<String>();
            new ManyTexts(texts)
                    .find(haystack, haystack.length, 0, haystack.length, (number, at) -> found.add(number + "@" + at));

            assertThat(found).hasSameElementsAs(expected).doesNotHaveDuplicates();
        }
    }

    @Test
    void withoutTextsNothingIsFound() {
        byte[] bytes = text(new Random(1), 100);

        new ManyTexts(List.of()).find(bytes, 100, 0, 100, (_, _) -> {
            throw new AssertionError();
        });
    }

    /// Of few letters, so that texts overlap and share their parts.
    private static byte[] text(Random random, int length) {
        var text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(2));
        }
        return text;
    }
}
