package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailTest {

    private final Trail<String> trail = new Trail<>();

    @Test
    void leadsBackAndForwardAgain() {
        trail.go("a");
        trail.go("b");
        trail.go("b");
        trail.go("c");

        assertThat(trail.back()).contains("b");
        assertThat(trail.back()).contains("a");
        assertThat(trail.back()).isEmpty();
        assertThat(trail.forward()).contains("b");
        assertThat(trail.forward()).contains("c");
        assertThat(trail.forward()).isEmpty();
    }

    @Test
    void anotherWayForgetsWhatLayAhead() {
        trail.go("a");
        trail.go("b");
        trail.back();

        trail.go("c");

        assertThat(trail.forward()).isEmpty();
        assertThat(trail.back()).contains("a");
    }
}
