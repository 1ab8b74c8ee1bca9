package keyturn.policy;

/// A store outside the work folder, as policy names it.
public sealed interface RemoteSpec {

    /// What the procedure's `push` calls it.
    String name();

    /// Secrets as files of mode 600, one a key, as Docker and Kubernetes mount them.
    ///
    /// @param path absolute, or relative to the work folder
    record Directory(String name, String path) implements RemoteSpec {}
}
