package keyturn.env.loader;

import static keyturn.env.loader.ReadBy.values;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PythonDotenvTest {

    private final Loader python = new PythonDotenv();

    @Test
    void whatTheFileSetsCountsBeforeWhatExists() {
        assertThat(values(python, "B=${A}\nA=1\nC=${A}\n", Map.of("A", "0")))
                .isEqualTo(Map.of("A", "1", "B", "0", "C", "1"));
    }

    @Test
    void aNameWithoutAValueUnsetsIt() {
        assertThat(values(python, "A=1\nA\nB=[${A:-d}]\n", Map.of("A", "0"))).isEqualTo(Map.of("B", "[]"));
    }

    @Test
    void aLineThatItCannotReadIsSkippedAlone() {
        assertThat(values(python, "A=\"v\"tail\nB='open\nC=1\n")).isEqualTo(Map.of("C", "1"));
    }

    @Test
    void whereNoQuoteClosesTheLastEscapedOneDoes() {
        assertThat(values(python, "A='C:\\\\dir\\'\nB=1\n")).isEqualTo(Map.of("A", "C:\\dir\\", "B", "1"));
    }

    @Test
    void aDefaultIsTakenAsItStands() {
        assertThat(values(python, "A=${N:-${M}}\nB=${N:x}${N}\n")).isEqualTo(Map.of("A", "${M}", "B", "${N:x}"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] file = {'\r', '\n', 'A', '=', (byte) 0xE2, (byte) 0x82};

        assertThat(python.read(file)).isEqualTo(Reading.Refused.at(Refusal.NOT_UTF8, 2));
    }
}
