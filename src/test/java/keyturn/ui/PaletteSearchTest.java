package keyturn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {

    private final PaletteSearch search =
            search("Save", "JWT_SECRET_PREVIOUS", "API_SECRET", "JWT_SECRET", "Go to Secrets");

    @Test
    void theBestComesFirst() {
        assertThat(found("jwt_secret")).startsWith("JWT_SECRET", "JWT_SECRET_PREVIOUS");
        assertThat(found("secret")).containsExactly("JWT_SECRET_PREVIOUS", "API_SECRET", "JWT_SECRET", "Go to Secrets");
        assertThat(found("api")).containsExactly("API_SECRET");
    }

    @Test
    void lettersInOrderAreEnough() {
        assertThat(found("jws")).containsExactly("JWT_SECRET_PREVIOUS", "JWT_SECRET");
    }

    @Test
    void nothingTypedShowsAllAndNonsenseNothing() {
        assertThat(found("  ")).hasSize(5).startsWith("Save");
        assertThat(found("xyzzy")).isEmpty();
    }

    @Test
    void ofTenThousandKeysOnlyTheFirstFiftyAreShown() {
        var many = search(IntStream.range(0, 10_000).mapToObj(i -> "KEY_" + i).toArray(String[]::new));

        assertThat(many.find("key")).hasSize(PaletteSearch.MOST);
        assertThat(many.find("key 9999"))
                .singleElement()
                .extracting(PaletteEntry::name)
                .isEqualTo("KEY_9999");
    }

    private List<String> found(String typed) {
        return search.find(typed).stream().map(PaletteEntry::name).toList();
    }

    private static PaletteSearch search(String... names) {
        return new PaletteSearch(List.of(names).stream()
                .map(name -> new PaletteEntry(name, "", () -> {}))
                .toList());
    }
}
