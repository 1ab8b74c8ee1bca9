package keyturn.remote;

import java.util.Optional;
import keyturn.env.EnvKey;
import keyturn.env.SecretText;
import keyturn.failure.Failure;

/// A store outside the work folder that holds values under names. Every method may wait for it, and blocks.
///
/// What a store answers is a [Delivery] or a [Content], not an exception: each answer is a way in which a rotation
/// goes on. No answer and no message holds a value.
public interface Remote {

    /// As policy names it.
    String name();

    /// Where it puts the value of `key`, for people: a path, an address.
    String place(EnvKey key);

    /// What [#put] would do. Changes nothing.
    ///
    /// @throws Failure if the store does not answer
    Intention plan(EnvKey key, SecretText value) throws Failure;

    /// Puts a value in place of the present one.
    ///
    /// @param token the same for every try of one change: a store that knows it does the change once
    Delivery put(EnvKey key, SecretText value, String token);

    /// Removes a value. One that is not there counts as removed.
    Delivery remove(EnvKey key, String token);

    /// What the store holds now.
    Content read(EnvKey key);

    /// What putting a value would do.
    enum Intention {
        CREATE,
        REPLACE,
        SAME,
        /// The store does not give values back, so nobody knows.
        UNKNOWN
    }

    /// What came of a change.
    sealed interface Delivery {

        /// The store has taken it.
        ///
        /// @param version as the store counts; empty if it does not
        record Taken(Optional<String> version) implements Delivery {}

        /// The store has not taken it, and holds what it held.
        ///
        /// @param reason half a sentence
        record Refused(Trouble trouble, String reason) implements Delivery {}

        /// The store may have taken it, or not: no answer came. Read back, or ask; never guess.
        record Unknown(String reason) implements Delivery {}
    }

    /// What the store holds under one name.
    sealed interface Content {

        record Value(SecretText value) implements Content {}

        record Absent() implements Content {}

        /// The store takes values and never gives them back, as GitHub does.
        record NotReadable() implements Content {}

        /// @param reason half a sentence
        record Failed(Trouble trouble, String reason) implements Content {}
    }
}
