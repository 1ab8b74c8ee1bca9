package keyturn.connect;

/// A server that a profile's values lead to, with what it takes to log in.
public sealed interface Endpoint {

    Server server();

    Encryption encryption();

    /// The protocol's name as its people write it: `PostgreSQL`.
    String protocol();

    /// @param database empty for the server's own choice
    record Postgres(Server server, Encryption encryption, Credentials credentials, String database)
            implements Endpoint {
        @Override
        public String protocol() {
            return "PostgreSQL";
        }
    }

    /// MySQL or MariaDB.
    ///
    /// @param database empty for none
    record MySql(Server server, Encryption encryption, Credentials credentials, String database) implements Endpoint {
        @Override
        public String protocol() {
            return "MySQL";
        }
    }

    record Redis(Server server, Encryption encryption, Credentials credentials) implements Endpoint {
        @Override
        public String protocol() {
            return "Redis";
        }
    }

    record Smtp(Server server, Encryption encryption, Credentials credentials) implements Endpoint {
        @Override
        public String protocol() {
            return "SMTP";
        }
    }

    /// A server of the web. Only whether it answers is asked: a path may be a secret, and calling one may do
    /// something.
    record Web(Server server, Encryption encryption) implements Endpoint {
        @Override
        public String protocol() {
            return encryption == Encryption.NONE ? "HTTP" : "HTTPS";
        }
    }
}
