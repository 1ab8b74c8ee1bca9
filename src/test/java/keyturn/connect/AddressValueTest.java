package keyturn.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressValueTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "postgres://app:pw@db.internal:5433/trading,          postgres,   db.internal, 5433, app, pw,    "
                        + " trading",
                "postgresql+asyncpg://app:pw@db/trading,              postgresql, db,          -,    app, pw,    "
                        + " trading",
                "jdbc:mysql://db:3307/trading,                        mysql,      db,          3307, '',  '',    "
                        + " trading",
                "JDBC:PostgreSQL://db/x,                              postgresql, db,          -,    '',  '',     x",
                "redis://:p%40ss%2Fw@cache:6380/2,                    redis,      cache,       6380, '',  p@ss/w, 2",
                "rediss://cache,                                      rediss,     cache,       -,    '',  '',     ''",
                "'postgres://a,b:c@d@one:1,two:2/x',                  postgres,   one,         1,    'a,b', c@d,  x",
                "redis://[::1]:6380,                                  redis,      ::1,         6380, '',  '',     ''",
                "redis://[fe80::2]/0,                                 redis,      fe80::2,     -,    '',  '',     0",
                "smtp://mail.example:,                                smtp,       mail.example, -,   '',  '',     ''",
                "' https://api.example/v2?x=1 ',                      https,      api.example, -,    '',  '',     v2",
                "https://user@host#part,                              https,      host,        -,    user, '',    ''",
                "redis://h/%zz%4,                                     redis,      h,           -,    '',  '',     %zz%4"
            })
    void partsAreTold(
            String value, String scheme, String host, Integer port, String user, String password, String path) {
        AddressValue address = parse(value).orElseThrow();

        assertThat(address.scheme()).isEqualTo(scheme);
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(Optional.ofNullable(port));
        assertThat(address.credentials()).isEqualTo(new Credentials(SecretText.of(user), SecretText.of(password)));
        assertThat(address.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "://host",
                "4ttp://host",
                "host:5432",
                "redis://host:port",
                "redis://host:123456",
                "postgres://user:pa/ss@host/x",
                "postgres://user:<your_password>@host:<port>/x"
            })
    void whatIsNoAddressIsNone(String value) {
        assertThat(parse(value)).isEmpty();
    }

    @Test
    void aValueThatIsTooLongIsNoAddress() {
        assertThat(parse("redis://" + "h".repeat(5000))).isEmpty();
    }

    @Test
    void optionsAreReadWithTheirPercentSigns() {
        AddressValue address = parse("jdbc:postgresql://db/x?user=app&Password=p%26q&sslmode=require&empty#part=1")
                .orElseThrow();

        assertThat(address.options())
                .isEqualTo(Map.of(
                        "user", SecretText.of("app"),
                        "password", SecretText.of("p&q"),
                        "sslmode", SecretText.of("require")));
    }

    @Test
    void itShowsNothingOfWhatItHolds() {
        assertThat(parse("postgres://app:pw-canary@db.internal/trading").orElseThrow())
                .asString()
                .doesNotContain("canary", "app", "internal", "trading");
    }

    private static Optional<AddressValue> parse(String value) {
        return AddressValue.parse(SecretText.of(value));
    }
}
