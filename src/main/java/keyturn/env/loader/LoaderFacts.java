package keyturn.env.loader;

/// What a loader stands for.
///
/// @param id      part of the command line's contract, such as `python-dotenv`
/// @param program for people, such as `python-dotenv, dotenv_values()`
/// @param version the version that was measured, such as `1.2.2`
/// @param source  where its rules are to be found: the address of the program's documentation or source
public record LoaderFacts(String id, String program, String version, String source) {}
