package keyturn.edit;

/// A change beside the profiles that stands in the history of [Edits] where it happened. It is written already
/// when it is made; whoever made it carries it back and out again, and tells the history afterwards.
public interface Beside {

    /// What a person calls it, such as `move of JWT_SECRET to Broker`.
    String name();
}
