package keyturn.ui.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedAheadTest {

    private static final long SECOND = 1_000_000_000L;

    private final TypedAhead ahead = new TypedAhead();

    @Test
    void lettersTypedQuicklyAreOneWord() {
        assertThat(ahead.typed("j", 0)).isTrue();
        assertThat(ahead.typed("w", SECOND / 2)).isTrue();

        assertThat(ahead.text()).isEqualTo("JW");
    }

    @Test
    void aPauseBeginsAnew() {
        ahead.typed("j", 0);
        ahead.typed("b", 2 * SECOND);

        assertThat(ahead.text()).isEqualTo("B");
    }

    @Test
    void theSameLetterAgainStaysOneLetter() {
        ahead.typed("a", 0);
        ahead.typed("a", 1);

        assertThat(ahead.text()).isEqualTo("A");
    }

    @Test
    void whatIsInNoKeyIsNotTaken() {
        assertThat(ahead.typed("+", 0)).isFalse();
        assertThat(ahead.typed("\t", 0)).isFalse();
        assertThat(ahead.text()).isEmpty();
    }
}
