package keyturn.connect;

import java.io.IOException;

/// How one kind of server is spoken to, on one connection. Every method throws [Refusal] with what is wrong, or what
/// the connection itself throws.
interface Protocol {

    /// Asks for encryption within the protocol.
    ///
    /// @return true if the server goes on with a TLS handshake
    boolean offersTls(Wire wire) throws IOException;

    /// Logs in, and does nothing else there.
    ///
    /// @param safe nobody on the way can read what is sent
    /// @return what is said of it
    String login(Wire wire, boolean safe) throws IOException;

    static Protocol of(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Postgres postgres -> new PostgresLogin(postgres);
            case Endpoint.MySql mysql -> new MySqlLogin(mysql);
            case Endpoint.Redis redis -> new RedisLogin(redis.credentials());
            case Endpoint.Smtp smtp -> new SmtpLogin(smtp.credentials());
            case Endpoint.Web web -> new WebAnswer(web.server());
        };
    }
}
