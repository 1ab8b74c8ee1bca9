package keyturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxWithoutAnyDisplayVariableHasNone() {
        assertThat(Display.state(Map.of("HOME", "/root"), "Linux", "")).isEqualTo(Display.State.NO_DISPLAY);
    }

    @Test
    void anEmptyVariableIsNoDisplay() {
        var environment = Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "");
        assertThat(Display.state(environment, "Linux", "")).isEqualTo(Display.State.NO_DISPLAY);
    }

    @Test
    void eitherDisplayVariableWillDo() {
        assertThat(Display.state(Map.of("DISPLAY", ":0"), "Linux", "")).isNotEqualTo(Display.State.NO_DISPLAY);
        assertThat(Display.state(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", ""))
                .isNotEqualTo(Display.State.NO_DISPLAY);
    }

    @Test
    void theHeadlessToolkitNeedsNone() {
        assertThat(Display.state(Map.of(), "Linux", "Headless")).isEqualTo(Display.State.READY);
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(Display.state(Map.of(), "Windows 11", "")).isEqualTo(Display.State.READY);
    }
}
