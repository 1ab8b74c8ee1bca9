package keyturn.env.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Where the programs of the Node family give up, though they do not say so themselves.
class RefusedLinesTest {

    @Test
    void aReferenceThatNeverEndsIsToldAtItsLine() {
        assertThat(read("dotenv-expand-1000", "A=1\r\n\r\nB=${B}x\nC=2\n"))
                .isEqualTo(Reading.Refused.at(Refusal.HANGS, 3));
        assertThat(read("dotenv-expand", "\n# two\nA=${A:-1}\nB=2\nD=${A}x\n"))
                .isEqualTo(Reading.Refused.at(Refusal.HANGS, 5));
    }

    @Test
    void aReferenceToItselfIsToldAtTheLineThatCounts() {
        assertThat(read("next", "A=1\nB=1\nB=$B\nC=1\n")).isEqualTo(Reading.Refused.at(Refusal.CIRCULAR_REFERENCE, 3));
    }

    @Test
    void aNamelessValueIsToldAtItsLine() {
        assertThat(read("deno", "\r\n\nA=1\r\n=\n")).isEqualTo(Reading.Refused.at(Refusal.BAD_NAME, 4));
    }

    private static Reading read(String loader, String file) {
        return Loaders.find(loader).orElseThrow().read(file.getBytes(StandardCharsets.UTF_8));
    }
}
