package keyturn.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProfileNameTest {

    @Test
    void numbersInNamesAreCounted() {
        Stream<String> unsorted = Stream.of("eu-10", "eu-2", "10", "eu", "eu-01", "2a", "eu-1-west", "eu-1", "1");
        assertThat(unsorted.map(ProfileName::new).sorted().map(ProfileName::name))
                .containsExactly("1", "2a", "10", "eu", "eu-01", "eu-1", "eu-1-west", "eu-2", "eu-10");
    }

    @Test
    void onlyEqualNamesAreTheSameInTheOrder() {
        List<ProfileName> names = Stream.of("a1", "a01", "a001", "a1b", "a01a")
                .map(ProfileName::new)
                .toList();
        for (ProfileName one : names) {
            for (ProfileName other : names) {
                assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
                assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
            }
        }
    }
}
