package keyturn.env.loader;

/// What is done with an assignment that a grammar has found.
@FunctionalInterface
interface Assigned {

    /// @param at where its key begins, in the text that the grammar works on
    void accept(String key, String value, int at);
}
