package keyturn.ui.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import keyturn.app.FolderLayout;
import keyturn.env.ProfileName;
import org.junit.jupiter.api.Test;

class ColumnOrderTest {

    private final ColumnOrder order = new ColumnOrder(FolderLayout.DEFAULT);

    @Test
    void aProfileIsMovedAndTheOthersKeepTheirOrder() {
        order.take(columns("a", "b", "c"));

        order.move(new ProfileName("a"), 3);
        assertThat(shown()).containsExactly("b", "c", "a");
        order.shift(new ProfileName("a"), -1);
        assertThat(shown()).containsExactly("b", "a", "c");
        order.shift(new ProfileName("b"), 1);
        assertThat(shown()).containsExactly("a", "b", "c");
    }

    @Test
    void theLastProfileStaysInSight() {
        order.take(columns("a", "b"));

        order.toggle(new ProfileName("a"));
        order.toggle(new ProfileName("b"));
        assertThat(shown()).containsExactly("b");

        order.showAll();
        assertThat(shown()).containsExactly("a", "b");
    }

    @Test
    void isAsItWasLeftAndNewProfilesComeLast() {
        var left = new ColumnOrder(new FolderLayout(List.of("c", "a"), Set.of("b"), Map.of()));

        left.take(columns("a", "b", "c", "d"));

        assertThat(left.shown().stream().map(it -> it.profile().name())).containsExactly("c", "a", "d");
    }

    private List<String> shown() {
        return order.shown().stream().map(it -> it.profile().name()).toList();
    }

    private static List<ProfileColumn> columns(String... names) {
        return Stream.of(names)
                .map(it -> new ProfileColumn(new ProfileName(it), ".env." + it, false, Optional.empty()))
                .toList();
    }
}
