package keyturn.connect;

import static keyturn.connect.Tries.here;
import static keyturn.connect.Tries.login;
import static keyturn.connect.Tries.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Logins at real servers, started for the test.
class RealServersTest {

    private static final String PASSWORD = "pa ss'\\/&%41:ü";

    @ParameterizedTest
    @ValueSource(strings = {"scram-sha-256", "md5", "password"})
    void postgresTakesTheRightPasswordOnly(String authentication) throws Exception {
        try (var servers = new Servers()) {
            int port = servers.postgres(PASSWORD, authentication);

            assertThat(told(postgres(port, PASSWORD, "postgres", Encryption.IF_OFFERED)))
                    .isEqualTo("name ok, port ok, tls ok, login ok");
            assertThat(told(postgres(port, "wrong", "postgres", Encryption.NONE)))
                    .isEqualTo("name ok, port ok, login wrong-password");
            assertThat(told(postgres(port, "", "postgres", Encryption.NONE)))
                    .isEqualTo("name ok, port ok, login password-wanted");
            assertThat(told(postgres(port, PASSWORD, "nothing", Encryption.NONE)))
                    .isEqualTo("name ok, port ok, login no-database");
            assertThat(told(postgres(port, PASSWORD, "postgres", Encryption.REQUIRED)))
                    .isEqualTo("name ok, port ok, tls no-tls");
        }
    }

    @Test
    void mariadbTakesTheRightPasswordOnly() throws Exception {
        try (var servers = new Servers()) {
            int port = servers.mariadb("s3cret-my");

            assertThat(told(mysql(port, "s3cret-my", "app", Encryption.IF_OFFERED)))
                    .isEqualTo("name ok, port ok, tls ok, login ok");
            assertThat(told(mysql(port, "wrong", "app", Encryption.NONE)))
                    .isEqualTo("name ok, port ok, login wrong-password");
            assertThat(told(mysql(port, "", "app", Encryption.NONE)))
                    .isEqualTo("name ok, port ok, login wrong-password");
            assertThat(told(mysql(port, "s3cret-my", "nothing", Encryption.NONE)))
                    .isEqualTo("name ok, port ok, login no-database");
        }
    }

    @Test
    void redisTakesTheRightPasswordOnly() throws Exception {
        try (var servers = new Servers()) {
            int port = servers.redis("s3cret-rd");

            assertThat(told(redis(port, "s3cret-rd"))).isEqualTo("name ok, port ok, login ok");
            assertThat(told(redis(port, "wrong"))).isEqualTo("name ok, port ok, login wrong-password");
            assertThat(told(redis(port, ""))).isEqualTo("name ok, port ok, login password-wanted");
        }
    }

    private static Endpoint postgres(int port, String password, String database, Encryption encryption) {
        return new Endpoint.Postgres(here(port), encryption, login("app", password), database);
    }

    private static Endpoint mysql(int port, String password, String database, Encryption encryption) {
        return new Endpoint.MySql(here(port), encryption, login("app", password), database);
    }

    private static Endpoint redis(int port, String password) {
        return new Endpoint.Redis(here(port), Encryption.NONE, login("", password));
    }
}
