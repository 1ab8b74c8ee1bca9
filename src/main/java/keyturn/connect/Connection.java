package keyturn.connect;

import static keyturn.text.Texts.text;

import java.util.List;
import keyturn.env.EnvKey;

/// An endpoint, and the keys of a profile that lead to it.
///
/// @param keys in the order in which they were asked for, each once
public record Connection(Endpoint endpoint, List<EnvKey> keys) {

    public Connection {
        keys = List.copyOf(keys);
    }

    /// What a person recognises it by: `PostgreSQL at db.internal:5432`.
    public String title() {
        return text("connect.title", endpoint.protocol(), endpoint.server());
    }
}
