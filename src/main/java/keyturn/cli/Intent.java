package keyturn.cli;

/// What a call asks for.
sealed interface Intent {

    /// A command.
    record Run(Words words) implements Intent {}

    /// No command: the window.
    ///
    /// @param words the options that stand alone
    record Window(Words words) implements Intent {}

    /// The help.
    ///
    /// @param text ready to be printed
    record Help(String text) implements Intent {}

    /// The version.
    record Version(boolean json) implements Intent {}
}
