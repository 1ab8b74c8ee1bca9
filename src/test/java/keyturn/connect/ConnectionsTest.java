package keyturn.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionsTest {

    @Test
    void keysThatBelongTogetherAreOneConnection() {
        var connections = in(
                "POSTGRES_HOST=db.internal",
                "POSTGRES_PORT=5433",
                "POSTGRES_USER=app",
                "POSTGRES_PASSWORD=pw",
                "POSTGRES_DB=trading",
                "POSTGRES_SSLMODE=require",
                "OTHER=1");

        assertThat(connections.found())
                .singleElement()
                .isEqualTo(new Connection(
                        new Endpoint.Postgres(
                                new Server("db.internal", 5433),
                                Encryption.REQUIRED,
                                Tries.login("app", "pw"),
                                "trading"),
                        keys(
                                "POSTGRES_HOST",
                                "POSTGRES_PORT",
                                "POSTGRES_USER",
                                "POSTGRES_PASSWORD",
                                "POSTGRES_SSLMODE",
                                "POSTGRES_DB")));
        assertThat(connections.leftOut()).isEmpty();
    }

    @Test
    void anAddressTakesWhatItLacksFromKeysBesideIt() {
        var connections = in("CACHE_URL=rediss://cache", "CACHE_PASSWORD=pw");

        assertThat(connections.found())
                .singleElement()
                .isEqualTo(new Connection(
                        new Endpoint.Redis(new Server("cache", 6379), Encryption.FROM_START, Tries.login("", "pw")),
                        keys("CACHE_URL", "CACHE_PASSWORD")));
    }

    @Test
    void oneServerThatTwoKeysNameIsTriedOnce() {
        var connections = in("REDIS_URL=redis://:pw@cache:6379", "REDIS_HOST=cache", "REDIS_PASSWORD=pw");

        assertThat(connections.found())
                .singleElement()
                .extracting(Connection::keys)
                .isEqualTo(keys("REDIS_URL", "REDIS_PASSWORD", "REDIS_HOST"));
    }

    @Test
    void twoPasswordsForOneServerAreTwoTries() {
        assertThat(in("REDIS_URL=redis://:old@cache:6379", "REDIS_HOST=cache", "REDIS_PASSWORD=new")
                        .found())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "DB_CONNECTION=pgsql,  PostgreSQL at db:5432",
        "DB_ENGINE=django.db.backends.postgresql, PostgreSQL at db:5432",
        "DB_CONNECTION=mysql,  MySQL at db:3306",
        "DB_PORT=3306,         MySQL at db:3306"
    })
    void aDatabaseWithoutANameIsToldByOtherKeys(String other, String title) {
        assertThat(in("DB_HOST=db", other).found())
                .extracting(Connection::title)
                .containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP_HOST=mail,                        IF_OFFERED, 587",
        "SMTP_HOST=mail:465,                    FROM_START, 465",
        "SMTP_HOST=mail;SMTP_PORT=465,          FROM_START, 465",
        "EMAIL_HOST=mail;EMAIL_USE_TLS=True,    REQUIRED,   587",
        "MYSQL_HOST=db;MYSQL_SSL_MODE=DISABLED, NONE,       3306",
        "REDIS_HOST=cache;REDIS_TLS=true,       FROM_START, 6379",
        "API_URL=http://api,                    NONE,       80",
        "API_URL=https://api,                   FROM_START, 443",
        "EVENTS_ENDPOINT=wss://api:9443/x,      FROM_START, 9443"
    })
    void encryptionIsAsSettingsPortsAndAddressesWantIt(String lines, Encryption encryption, int port) {
        Endpoint endpoint = in(lines.split(";", -1)).found().getFirst().endpoint();

        assertThat(endpoint.encryption()).isEqualTo(encryption);
        assertThat(endpoint.server().port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "DB_HOST=db;X=1,                                   'DB_HOST: nothing says which database it is"
                + " (DB_CONNECTION, or port 5432 or 3306)'",
        "REDIS_HOST=<your_host>;X=1,                       REDIS_HOST holds no address that could be tried",
        "DATABASE_URL=postgres://app:pa/ss@db/x;X=1,       DATABASE_URL holds no address that could be tried",
        "REDIS_URL=redis://;X=1,                           REDIS_URL holds no address that could be tried",
        "SMTP_PASSWORD=pw;X=1,                             SMTP_PASSWORD: no address of SMTP (such as SMTP_HOST)"
                + " stands beside it",
        "DISCORD_WEBHOOK=https://d/x;DISCORD_ENABLED=false, DISCORD_WEBHOOK is switched off by DISCORD_ENABLED",
        "SMTP_HOST=mail;EMAIL_ENABLED=No,                  SMTP_HOST is switched off by EMAIL_ENABLED"
    })
    void whatOnlyLooksLikeAConnectionIsLeftOutWithTheReason(String lines, String reason) {
        Connections connections = in(lines.split(";", -1));

        assertThat(connections.found()).isEmpty();
        assertThat(connections.leftOut()).containsExactly(reason);
    }

    @Test
    void addressesThatLeadToNoServerOfTheProgramAreNotCalled() {
        Connections connections = in("DOCS=https://docs.example", "NAME=a://b", "HOST=0.0.0.0", "API_HOST=localhost");

        assertThat(connections.found()).isEmpty();
        assertThat(connections.leftOut()).isEmpty();
    }

    private static Connections in(String... lines) {
        Map<EnvKey, SecretText> values = new LinkedHashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            values.put(new EnvKey(line.substring(0, equals)), SecretText.of(line.substring(equals + 1)));
        }
        return Connections.in(values);
    }

    private static List<EnvKey> keys(String... names) {
        return List.of(names).stream().map(EnvKey::new).toList();
    }
}
