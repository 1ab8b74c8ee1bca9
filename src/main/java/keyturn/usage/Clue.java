package keyturn.usage;

/// One kind of project file and what it tells about loaders.
interface Clue {

    /// Whether files of this kind have such a name.
    boolean knows(FileName name);

    /// Looks through one of them. Never fails: what cannot be understood tells nothing.
    void read(ProjectFile file, Found found);
}
